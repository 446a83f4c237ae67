import { z } from 'zod';
import { isMark } from '../lib/translations/mark.ts';
import { checkAnswers } from './check-answers.ts';
import { dateTime, language, longText, text, wordList, yesNo } from './fields.ts';
import { createPictureSchema, type ImageSchema } from './picture.ts';
import { reference } from './reference.ts';

/** Written instead of class ids when an entry is for the whole school. */
export const ALL_CLASSES = 'all';

/** The classes an entry is for: a list of references, or the whole school. */
function forClasses(description: string) {
  return z
    .union([z.array(z.string()), z.string()])
    .transform((written) => (Array.isArray(written) ? written : written.split(',')))
    .pipe(z.array(reference('A class.', 'classes')).min(1))
    .transform((classes) =>
      classes.some(({ id }) => id === ALL_CLASSES) ? (ALL_CLASSES as typeof ALL_CLASSES) : classes,
    )
    .meta({
      description,
      editor: 'reference',
      collection: 'classes',
      also: [ALL_CLASSES],
      listForm: 'commas',
      example: 'willow',
    });
}

/** The mark of an original (`lib/translations/mark.ts`), by which a later change of it is noticed. */
function translationMark(description: string) {
  return z
    .string()
    .trim()
    .refine(isMark, {
      error: 'This is not a mark that Homeward has written.',
      params: {
        fix: 'Delete the line, compare the translation with its original, then run npm run check -- translations.',
      },
    })
    .meta({ description, editor: 'text', isKept: true });
}

/** The fields that every entry with a page has. */
export function createSharedFields(image: ImageSchema) {
  return {
    title: text('The headline, as families will read it.', { max: 120 }),
    date: dateTime('Day it is published. A later date keeps it back until then.').meta({
      label: 'Published on',
    }),
    class: forClasses('The class or classes it is for, or the whole school.'),
    lang: language('Language it is written in, when it is not the usual one of the class.')
      .meta({ label: 'Language' })
      .optional(),
    translationOf: text('The entry that this one is a translation of.')
      .meta({ names: { collection: 'same', words: 'title' } })
      .optional(),
    translatedFrom: translationMark(
      'Mark of the original as it was translated. Homeward writes it: npm run check -- translations.',
    ).optional(),
    summary: longText('One or two sentences that stand under the title and in lists.', {
      max: 300,
    }).optional(),
    tags: wordList(
      'A few words to find it by.',
      text('A word.', { max: 40 }).meta({ label: 'Tag' }),
    ).optional(),
    draft: yesNo('As long as it is a draft, families don’t see it.')
      .meta({ label: 'Still a draft' })
      .default(false),
    email: yesNo('Whether the news by email brings it.')
      .meta({ label: 'In the news by email' })
      .default(true),
    cover: createPictureSchema(image)
      .meta({
        description: 'The picture at the top, which lists show too.',
        label: 'Picture at the top',
      })
      .optional(),
    checks: checkAnswers(),
  };
}
