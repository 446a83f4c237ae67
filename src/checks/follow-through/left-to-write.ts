import { PEN } from '../../lib/pen.ts';
import type { EntryRule } from '../rule.ts';
import { WRITTEN_COLLECTIONS } from './written-collections.ts';

/** Finds what `npm run new` left for the teacher to write: no family is to read it. */
export const leftToWriteRule: EntryRule = {
  id: 'left-to-write',
  level: 'stops',
  scope: 'entry',
  collections: WRITTEN_COLLECTIONS,
  page: {
    title: 'Nothing is left to be written',
    why: `A draft begun with npm run new has a ${PEN} wherever only you know the words. While it is a draft, this is a list of what is left; after that, families would read it.`,
    wrong: `text: ${PEN} The one thing to do, beginning with a verb.`,
    right: 'text: Send a clean, empty yogurt pot.',
  },
  find: (entry, { passagesOf }) => {
    const left = passagesOf(entry).filter(({ text }) => text.includes(PEN));
    const [first] = left;
    if (!first) return [];
    const isDraft = 'draft' in entry.data && entry.data.draft;
    const more = left.length === 1 ? '' : ` ${left.length - 1} more follow.`;
    return [
      {
        file: entry.file,
        path: first.path,
        line: first.line,
        quote: first.text,
        ...(isDraft ? { level: 'hint' } : {}),
        problem: `Here something is left to write: “${first.text}”${more}`,
        fix: `Write your words in its place, and take the ${PEN} away. What you do not need, delete with its field.`,
      },
    ];
  },
};
