import { toBaseLanguage } from '../../lib/languages.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { Passage } from '../passage.ts';
import type { EntryRule } from '../rule.ts';
import { isRecent } from './is-recent.ts';

/**
 * Words with which a newsletter promises to come back to something, by language. Only those of
 * “we” and “I” about what is to come; what is told of the past or of children is none.
 */
const PROMISING: Readonly<Record<string, RegExp>> = {
  en: /\b(?:(?:I|we) promise(?! (?:each|one))\b|(?:I|we)(?:['’]ll| will) (?:let you know|get back to you|keep you (?:posted|informed|updated)|tell you (?:more|soon)|send (?:you )?(?:more|details))|watch this space|more (?:details |information )?(?:to follow|coming soon)|details (?:to follow|will follow))/iu,
  es: /(?<!\p{L})(?:(?:les |se lo |lo )?(?:prometo|prometemos)|les (?:avisar|informar|contar|escribir)(?:é|emos)|más (?:detalles|información) (?:pronto|próximamente))(?!\p{L})/iu,
  ar: /(?<!\p{L})(?:نعدكم|أعدكم|سنخبركم|سأخبركم|سنعلمكم|سنبلغكم|سنوافيكم)(?!\p{L})/u,
};

/** Finds promises in the text of a newsletter that makes none in its header. */
export const unwrittenPromiseRule: EntryRule = {
  id: 'unwritten-promise',
  level: 'hint',
  scope: 'entry',
  collections: ['newsletters'],
  isDated: true,
  page: {
    title: 'A promise has a day, and its own line',
    why: 'Families remember “we will let you know”. With a day in the header, they see it under “We said, we did”, and Homeward reminds you.',
    wrong: '“We will let you know when the new date is fixed.”',
    right: 'promises: [{ id: new-date, text: You hear the new date., due: 2026-05-22 }]',
  },
  find: (entry, context) => {
    if (entry.collection !== 'newsletters') return [];
    const newsletter = entry as LibraryEntry<'newsletters'>;
    const { promises, kept, changed, dropped } = newsletter.data;
    if (promises ?? kept ?? changed ?? dropped) return [];
    const pattern = PROMISING[toBaseLanguage(context.langOf(entry))];
    if (!pattern || !isRecent(newsletter, context.now)) return [];
    const found = context
      .passagesOf(entry)
      .find((passage) => isOwn(passage) && pattern.test(passage.text));
    if (!found) return [];
    const quote = pattern.exec(found.text)![0];
    return [
      {
        file: entry.file,
        path: found.path,
        line: found.line,
        quote,
        problem: `“${quote}” is a promise, and has no day by which families can expect it.`,
        fix: 'Write it under promises: in the header, with an id, a text and a due day. Or leave it out.',
      },
    ];
  },
};

/** What somebody else said is no promise of the school’s. */
function isOwn({ kind }: Passage): boolean {
  return kind !== 'quotation' && kind !== 'alt';
}
