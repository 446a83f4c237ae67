import type { Answer } from '../../src/checks/links/outside-link.ts';

/** Milliseconds after which a site is taken to be silent, unless the caller is less patient. */
const PATIENCE = 15_000;

/** How many sites are asked at once; each of them is asked one thing after the other. */
const SITES_AT_ONCE = 6;

/** As a browser would ask; many sites refuse whoever does not say what it is. */
const HEADERS = {
  'User-Agent': 'Mozilla/5.0 (compatible; Homeward link check)',
  Accept: 'text/html,*/*',
};

/** Says that the page is not there (RFC 9110 section 15.5: 404 Not Found, 410 Gone). */
const GONE = new Set([404, 410]);

/** A new address for good (RFC 9110 section 15.4: 301 Moved Permanently, 308 Permanent Redirect). */
const MOVED = new Set([301, 308]);

/**
 * Asks other sites for the pages at these addresses, without cookies and without reading them.
 * `onAnswer` hears of each. Never rejects: a site that can't be reached is an answer.
 */
export async function askOutside(
  addresses: readonly string[],
  onAnswer: (address: string, answer: Answer) => void,
  patience = PATIENCE,
): Promise<void> {
  const bySite = Object.values(Object.groupBy(addresses, (address) => new URL(address).host));
  const waiting = bySite.values();
  const work = async () => {
    for (const ofOneSite of waiting) {
      for (const address of ofOneSite ?? []) onAnswer(address, await ask(address, patience));
    }
  };
  await Promise.all(Array.from({ length: SITES_AT_ONCE }, work));
}

/** A short question first; sites that do not know it are asked for the page itself. */
async function ask(address: string, patience: number): Promise<Answer> {
  const answer = await request(address, 'HEAD', patience);
  return answer.kind === 'good' || answer.kind === 'moved'
    ? answer
    : request(address, 'GET', patience);
}

async function request(address: string, method: 'HEAD' | 'GET', patience: number): Promise<Answer> {
  const signal = AbortSignal.timeout(patience);
  try {
    const first = await fetch(address, { method, headers: HEADERS, redirect: 'manual', signal });
    await first.body?.cancel();
    if (first.status < 300 || first.status > 399) return read(first.status);
    const last = await fetch(address, { method, headers: HEADERS, signal });
    await last.body?.cancel();
    const answer = read(last.status);
    return answer.kind === 'good' && MOVED.has(first.status) ? toMoved(address, last.url) : answer;
  } catch (error) {
    return explainError(error);
  }
}

function read(status: number): Answer {
  if (status >= 200 && status < 300) return { kind: 'good' };
  if (GONE.has(status))
    return { kind: 'gone', why: `the site says that it has no such page (${status})` };
  return { kind: 'unknown', why: `the site answered ${status}` };
}

/** The same page by https, or with a slash, is no news to a teacher. */
function toMoved(from: string, to: string): Answer {
  const bare = (address: string) => address.replace(/^https?:\/\/(?:www\.)?|[/#?]+$/g, '');
  return bare(from) === bare(to) ? { kind: 'good' } : { kind: 'moved', to };
}

/** The reasons of Node's own fetch, which lie in `cause`. */
function explainError(error: unknown): Answer {
  if (error instanceof Error && error.name === 'TimeoutError')
    return { kind: 'unknown', why: 'the site did not answer in time' };
  const { cause } = error as { cause?: { code?: string; message?: string } };
  if (cause?.code === 'ENOTFOUND') return { kind: 'gone', why: 'there is no site of that name' };
  return {
    kind: 'unknown',
    why: `the site could not be reached (${cause?.code ?? String(error)})`,
  };
}
