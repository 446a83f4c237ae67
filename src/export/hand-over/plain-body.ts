/** Comments, which no family has seen and which may hold anything. */
const COMMENTS = /<!--[\s\S]*?-->/g;

/** Components that show or offer a file; no attribute of theirs holds a bare `>`. */
const FILES =
  /<(Gallery|Download|Photo)\b(?:"[^"]*"|'[^']*'|“[^”]*”|[^"'“>])*?(?:\/>|>[\s\S]*?<\/\1\s*>|>)/g;

/** A picture of Markdown, whose description may hold brackets of its own. */
const PICTURES =
  /!\[(?:\\.|\[[^\]]*\]|[^[\]\\])*\](?:\((?:\\.|\([^()]*\)|<[^>]*>|[^()<\\])*\)|\[[^\]]*\])/g;

/** An entry's body without pictures, downloads and comments; the rest stays as it was typed. */
export function plainBody(body: string): string {
  return body
    .replace(COMMENTS, '')
    .replace(FILES, '')
    .replace(PICTURES, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n');
}
