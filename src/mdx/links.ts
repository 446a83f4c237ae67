/** Schemes that a link of a newsletter may have. */
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * Why a written address can't be linked to, or nothing when it can.
 * Good are web and mail addresses, phone numbers, pages of this site (`/home-learning/`) and
 * places on the same page (`#snacks`).
 */
export function findLinkProblem(href: string): { problem: string; fix: string } | undefined {
  const address = stripInvisible(href);
  if (address.startsWith('#')) return undefined;
  if (/^\/(?![/\\])/.test(address) && !address.includes('\\')) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme && SCHEMES.has(scheme)) return undefined;
  if (scheme) {
    return {
      problem: `A link begins with "${scheme}:", which is not allowed.`,
      fix: 'Link to an address that begins with https://, mailto: or tel:',
    };
  }
  return {
    problem: `The link "${address}" does not say where it leads.`,
    fix: `For another website write https://${address.replace(/^[./\\]+/, '')}, for a page of this site begin with /, and for a file use <Download file="…">.`,
  };
}

/**
 * An address without the characters that browsers skip and readers don't see (white space,
 * control and zero-width characters), so that `java&#10;script:` is seen for what it is.
 */
export function stripInvisible(href: string): string {
  return href.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
}

/** The name of a file as it was written: the parser writes spaces and accents as in an address. */
export function decodeFileName(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
