import type { Level, SiteRule } from '../rule.ts';

/** What became of a request to another site. */
export type Answer =
  | { kind: 'good' }
  /** The page is gone, or there is no such site. */
  | { kind: 'gone'; why: string }
  /** The page has a new address for good. */
  | { kind: 'moved'; to: string }
  /** The site did not answer as it would answer a person, so nobody knows. */
  | { kind: 'unknown'; why: string };

/** Finds links to pages of other sites that are no longer there. */
export const outsideLinkRule: SiteRule = {
  id: 'outside-link',
  scope: 'site',
  level: 'look',
  isDated: true,
  page: {
    title: 'A page of another site is still there',
    why: 'Other sites move and close without telling you. They are asked by npm run check -- links --online alone; nothing else here needs a network. A site that turns programs away is told as not known.',
    wrong: 'A tip links to a library’s page that was taken down in summer.',
    right: 'The tip links to the page’s new address, or says in words where to look.',
  },
};

/** What a teacher should hear of an answer; nothing when the page is there. */
export function explainAnswer(
  address: string,
  answer: Answer,
): { problem: string; fix: string; level?: Level } | undefined {
  switch (answer.kind) {
    case 'good':
      return undefined;
    case 'moved':
      return { problem: `${address} has moved.`, fix: `Write ${answer.to}`, level: 'hint' };
    case 'gone':
      return {
        problem: `${address} leads nowhere: ${answer.why}.`,
        fix: 'Look for the page’s new address, or take the link out.',
      };
    case 'unknown':
      return {
        problem: `Whether ${address} is still there is not known: ${answer.why}.`,
        fix: 'Open it in a browser.',
        level: 'hint',
      };
  }
}
