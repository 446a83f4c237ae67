import type { Plugin } from 'vite';

/** One place of Sveltia CMS's program that is changed, found by its shape, as its names are short. */
interface Mend {
  reason: string;
  pattern: RegExp;
  replacement: string;
}

/** What is changed in Sveltia CMS 0.221.1. */
const MENDS: readonly Mend[] = [
  {
    reason: 'its fonts once more, at a network of somebody else: its own copies are in the bundle',
    pattern: /@font-face\s*\{[^}]*https:\/\/cdn\.[^}]*\}/g,
    replacement: '',
  },
  {
    reason: 'the address of the site in the preview’s frame, which the page’s policy refuses',
    pattern: /<base href="\$\{[^}]*\}"[^>]*>/g,
    replacement: '',
  },
  {
    // `contents/draft/index.js`, `isRealKey`: a list is kept as its items and an empty place-holder,
    // which is written, or filled in from its items, as soon as the list is drawn.
    reason: 'an entry with a list counted as changed as soon as it was opened',
    pattern: /(=\((\w+),(\w+)\)=>![\w$]+\.test\(\3\)&&)\2\[\3\]!==void 0(?=[,;])/g,
    replacement: '$1$2[$3]!==void 0&&typeof $2[$3]!="object"',
  },
];

/**
 * Changes what Sveltia CMS has no setting for. A place that is not found any more is an error: a
 * later release may not need the change, or need another.
 */
export function mendEditor(): Plugin {
  const missing = new Set(MENDS);
  return {
    name: 'homeward:editor-mends',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/@sveltia/cms/')) return undefined;
      let mended = code;
      for (const mend of MENDS) {
        const before = mended;
        mended = mended.replace(mend.pattern, mend.replacement);
        if (mended !== before) missing.delete(mend);
      }
      return { code: mended, map: null };
    },
    buildEnd(error) {
      const [first] = missing;
      if (!error && first) {
        this.error(
          `Sveltia CMS has changed, and src/build/editor no longer finds: ${first.reason}`,
        );
      }
    },
  };
}
