import { mdxToHast, type Features, type HastNode } from 'satteri';

/**
 * What Markdown may do in a newsletter. Raw HTML and front matter are not the parser's business;
 * footnotes bring a heading in English and ids that clash between entries on one page.
 */
const FEATURES: Features = {
  gfm: { footnotes: false },
  frontmatter: false,
  smartPunctuation: true,
};

/** The parser's tree of a neutralised source. Throws the parser's complaint. */
export function toHast(source: string): HastNode {
  // Sätteri 0.10.5 ends the whole process when some sources end in a backslash.
  return mdxToHast(`${source}\n`, { features: FEATURES });
}
