/** Comments, which no family has seen and which may hold anything. */
const COMMENTS = /<!--[\s\S]*?-->/g;

/** Components that show or offer a file; no attribute of theirs holds a bare `>`. */
const FILES =
  /<(Gallery|Download|Photo)\b(?:"[^"]*"|'[^']*'|“[^”]*”|[^"'“>])*?(?:\/>|>[\s\S]*?<\/\1\s*>|>)/g;

/** A picture of Markdown, whose description may hold brackets of its own. */
const PICTURES =
  /!\[(?:\\.|\[[^\]]*\]|[^[\]\\])*\](?:\((?:\\.|\([^()]*\)|<[^>]*>|[^()<\\])*\)|\[[^\]]*\])/g;

/** A link to a page of the site itself: its words and its address. */
const OWN_LINKS = /\[((?:\\.|\[[^\]]*\]|[^[\]\\])*)\]\((\/[^()\s]*)(?:\s+(?:"[^"]*"|'[^']*'))?\)/g;

/**
 * An entry's body without pictures, downloads and comments, and with the words alone of links to
 * pages of the site that do not come along; the rest stays as it was typed.
 */
export function plainBody(body: string, comesAlong: (path: string) => boolean): string {
  return body
    .replace(COMMENTS, '')
    .replace(FILES, '')
    .replace(PICTURES, '')
    .replace(OWN_LINKS, (link, words: string, path: string) => (comesAlong(path) ? link : words))
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n');
}
