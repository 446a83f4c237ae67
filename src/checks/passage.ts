/** What kind of words a passage is. */
export type PassageKind =
  'title' | 'field' | 'heading' | 'paragraph' | 'item' | 'quotation' | 'cell' | 'alt' | 'caption';

/** A link in a passage, in the words that a family sees. */
export interface PassageLink {
  words: string;
  href: string;
  line: number;
}

/**
 * Words of an entry that belong together: a field of its front matter, or one block of its body
 * (attributes of components included). `text` is what a family reads, without Markdown's signs.
 */
export interface Passage {
  kind: PassageKind;
  /** The field, or `['body']`. */
  path: readonly (string | number)[];
  text: string;
  /** 1-based line of the file at which it begins. */
  line: number;
  /** The heading above it in the body. */
  section?: string | undefined;
  links: readonly PassageLink[];
}
