import { foldWords } from '../../lib/fold-words.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { PassageLink } from '../passage.ts';
import type { CheckContext, EntryRule, Observation } from '../rule.ts';
import { FAMILY_COLLECTIONS } from './family-collections.ts';
import { EMPTY_LINK_WORDS } from './words/link-words.ts';

/** Links whose words do not say where they lead. */
export const linkWordsRule: EntryRule = {
  id: 'link-words',
  level: 'look',
  scope: 'entry',
  collections: [...FAMILY_COLLECTIONS, 'guides'],
  page: {
    title: 'A link says where it leads',
    why: 'Who listens to a page often hears its links alone: “here, here, more”. On paper, “click here” is lost altogether. A long address is read out letter by letter.',
    wrong: 'For the form [click here](https://forms.example/a1b2c3).',
    right: 'Please fill in the [form for the trip](https://forms.example/a1b2c3).',
  },
  find,
};

function find(entry: LibraryEntry, { passagesOf }: CheckContext): Observation[] {
  return passagesOf(entry).flatMap(({ path, links }) =>
    links.flatMap((link) => {
      const problem = findProblem(link);
      if (problem === undefined) return [];
      return [
        {
          file: entry.file,
          path,
          line: link.line,
          quote: link.words,
          problem,
          fix: 'Let the words of the link name what is behind it, such as “form for the trip”.',
        },
      ];
    }),
  );
}

function findProblem({ words, href }: PassageLink): string | undefined {
  const bare = foldWords(words)
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .trim();
  if (EMPTY_LINK_WORDS.has(bare))
    return `A link is called “${words}”, which does not say where it leads.`;
  if (isBareAddress(words, href))
    return `A link is called by its address, ${words}, which nobody can listen to.`;
  return undefined;
}

/** An address with its beginning or a path; "school.example" alone can be read and typed. */
function isBareAddress(words: string, href: string): boolean {
  if (!/^(?:https?:|\/)/i.test(href) || /\s/.test(words)) return false;
  return /^https?:\/\//i.test(words) || /^(?:www\.)?[\w.-]+\.\p{L}{2,}\/.+/u.test(words);
}
