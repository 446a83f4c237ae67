import type { ContentTree } from '../../schemas/content-tree.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { EntryRule } from '../rule.ts';
import { isRecent } from './is-recent.ts';

/** Components that give a family something to do, to ask or to come to. */
const WAYS_IN: ReadonlySet<string> = new Set([
  ...['AskYourChild', 'Steps', 'TipLink', 'EventLink', 'Callout', 'Download'],
]);

/** Addresses to which a family can write or call, and pages of this site with something to do. */
const WAY_IN_LINK = / href="(?:mailto:|tel:|\/(?:home-learning|events|involved|goals)\/)/;

/** Finds newsletters that tell how well all goes and leave families no part in it. */
export const onlyPraiseRule: EntryRule = {
  id: 'only-praise',
  level: 'hint',
  scope: 'entry',
  collections: ['newsletters'],
  isDated: true,
  page: {
    title: 'A newsletter says how to help',
    why: 'Good news alone leaves families as listeners. One question for supper, or one thing to try, makes them partners.',
    wrong: 'Four paragraphs about a fine week, and nothing to ask, try or come to.',
    right: 'askAtHome: [What was the hardest part of the bridge?]',
  },
  find: (entry, { now }) => {
    if (entry.collection !== 'newsletters') return [];
    const newsletter = entry as LibraryEntry<'newsletters'>;
    const { ask, askAtHome, body } = newsletter.data;
    if (ask || askAtHome || hasWayIn(body) || !isRecent(newsletter, now)) return [];
    return [
      {
        file: entry.file,
        path: ['title'],
        problem: 'This newsletter tells what happened and leaves families nothing to do with it.',
        fix: 'Add one question under askAtHome:, an ask:, or a tip with <TipLink id="…" />.',
      },
    ];
  },
};

function hasWayIn(tree: ContentTree): boolean {
  return tree.some((node) => {
    if (node.type === 'html') return WAY_IN_LINK.test(node.html);
    return node.type === 'component' && (WAYS_IN.has(node.name) || hasWayIn(node.children));
  });
}
