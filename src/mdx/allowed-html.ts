/**
 * The HTML that may stand in a content tree: what Markdown itself makes, and the few tags that
 * teachers may write by hand. Everything else is refused, whatever it is.
 */

/** Tags that Markdown makes, with the attributes that are kept of each. */
export const MARKDOWN_TAGS: Readonly<Record<string, readonly string[]>> = {
  p: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  ul: [],
  ol: ['start'],
  li: [],
  blockquote: [],
  pre: [],
  code: [],
  em: [],
  strong: [],
  del: [],
  hr: [],
  br: [],
  a: ['href', 'title'],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: [],
  td: [],
};

/** Tags that a teacher may write, none of which takes an attribute except `abbr`. */
export const WRITTEN_TAGS: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  bdi: [],
  br: [],
  details: [],
  kbd: [],
  mark: [],
  small: [],
  sub: [],
  summary: [],
  sup: [],
};

/** Tags that stand alone: they have no content and no end. */
export const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr']);
