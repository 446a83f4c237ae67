import { z } from 'zod';
import { dropCountry } from '../lib/languages.ts';
import { WEEKDAYS } from '../lib/rhythm.ts';
import { checkAnswers } from './check-answers.ts';
import {
  choice,
  language,
  list,
  refuse,
  text,
  webAddress,
  wholeNumber,
  wordList,
  yesNo,
} from './fields.ts';
import { DIGEST_MODES } from './digest-settings.ts';
import { createGradeRangeSchema } from './grade-range.ts';
import { reference } from './reference.ts';

/** Colours of the emblems. Each is defined for light and dark pages in `styles/emblems.css`. */
const EMBLEM_COLOURS = ['leaf', 'sun', 'sky', 'berry', 'clay', 'plum', 'sea', 'rose'] as const;

/** Shapes of the emblems, drawn by `components/page/Emblem.astro`. */
const EMBLEM_SHAPES = ['leaf', 'acorn', 'feather', 'star', 'drop', 'shell', 'sun', 'hill'] as const;

export type EmblemColour = (typeof EMBLEM_COLOURS)[number];
export type EmblemShape = (typeof EMBLEM_SHAPES)[number];

/** How often a class writes home. */
const RHYTHMS = ['weekly', 'fortnightly', 'monthly'] as const;

/** A group of children that gets newsletters. */
export function createClassSchema() {
  return z.strictObject({
    name: text('Name of the class, as families say it.', { max: 60 }),
    schoolYear: text('School year, such as 2025-26.', { max: 10 }),
    grades: createGradeRangeSchema('Grades of the children.'),
    teachers: list('The grown-ups who teach the class.', reference('A person.', 'people')),
    languages: wordList(
      'Languages its news appears in, the usual one first.',
      language('A language.'),
    ),
    rhythm: z
      .strictObject({
        every: choice('How often a newsletter goes home.', RHYTHMS, { phrases: 'rhythm' }).meta({
          label: 'How often',
        }),
        day: choice('Day of the week on which it goes home.', WEEKDAYS, { phrases: 'weekday' }),
      })
      .meta({ description: 'How often a newsletter goes home, so that families can rely on it.' }),
    emblem: z
      .strictObject({
        colour: choice('The colour of the class.', EMBLEM_COLOURS, { phrases: 'emblemColour' }),
        shape: choice('The sign of the class.', EMBLEM_SHAPES, { phrases: 'emblemShape' }).meta({
          label: 'Sign',
        }),
      })
      .meta({ description: 'Colour and sign by which families know the class at a glance.' }),
    welcome: text('A sentence of welcome at the top of the class page.', { max: 300 }).optional(),
    lists: z
      .array(
        z
          .strictObject({
            lang: language('Language of the list.').meta({ label: 'Language' }),
            address: text('Group address that the office keeps.')
              .meta({ label: 'Group address' })
              .optional(),
            signUp: webAddress('Page where families sign up.')
              .meta({ label: 'Page to sign up' })
              .optional(),
            signUpMail: z
              .email({ error: 'This is not an email address.' })
              .meta({
                description: 'Address of the group that signs up whoever writes to it.',
                editor: 'text',
                label: 'Address to sign up',
                example: 'willow+subscribe@groups.school.org',
              })
              .optional(),
            mode: choice('How often the list brings mail.', DIGEST_MODES, {
              phrases: 'digestMode',
            })
              .meta({ label: 'How often' })
              .optional(),
          })
          .meta({ label: 'Email list' }),
      )
      .superRefine(refuseTwins)
      .meta({
        description: 'Email lists of the class, one for each language.',
        label: 'Email lists',
      })
      .optional(),
    archived: yesNo('Once the class has moved on. Its news stays readable.')
      .meta({ label: 'Has moved on' })
      .default(false),
    order: wholeNumber('Its place among the classes: the smallest number comes first.', {
      min: 0,
      max: 999,
    })
      .meta({ label: 'Place in lists' })
      .default(100),
    checks: checkAnswers(),
  });
}

export type SchoolClass = z.output<ReturnType<typeof createClassSchema>>;

/** Two lists that nothing tells apart would bring everything twice. */
function refuseTwins(
  lists: readonly { lang: string; mode?: string | undefined }[],
  context: z.core.$RefinementCtx,
): void {
  const known = new Set<string>();
  for (const { lang, mode = '' } of lists) {
    const name = `${dropCountry(lang)} ${mode}`;
    if (known.has(name)) {
      const fix = 'Take one of them out, or give one mode: weekly and the other mode: immediate.';
      refuse(context, `There are two lists in the language "${lang}".`, fix);
    }
    known.add(name);
  }
}
