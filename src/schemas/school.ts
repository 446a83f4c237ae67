import { z } from 'zod';
import { parseDate, parseMoment } from '../lib/dates/parse-date.ts';
import { cmsSettingsSchema } from './cms-settings.ts';
import { digestSettingsSchema } from './digest-settings.ts';

/** An address on the web without a folder: the folder is `base`. */
function isOrigin(address: string): boolean {
  const url = URL.parse(address);
  return /^https?:$/.test(url?.protocol ?? '') && url?.pathname === '/' && !/[?#]/.test(address);
}

function isLocale(written: string): boolean {
  try {
    return Intl.getCanonicalLocales(written).length === 1;
  } catch {
    return false;
  }
}

function isMonthDay(written: string): boolean {
  return /^\d\d-\d\d$/.test(written) && 'value' in parseDate(`2024-${written}`);
}

/** Known by any of its names: Asia/Kolkata as well as Asia/Calcutta. An offset is no zone. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Z]/i.test(name);
  } catch {
    return false;
  }
}

/** Two weeks: room for the next newsletter of a fortnightly class. */
const GRACE_DAYS = 14;

/** What can be written for a rule: off, on as the rule is, or how much weight it has. */
const CHECK_SWITCHES = ['off', 'on', 'hint', 'look', 'stops'] as const;

/** What a form can see of a month and day; `isMonthDay` has the last word. */
const MONTH_DAY = {
  pattern: String.raw`^(?:0\d|1[0-2])-[0-3]\d$`,
  fix: 'Write month and day in numbers, such as 09-01.',
};

const checkSwitch = z.enum(CHECK_SWITCHES).default('on');

/** What a school sets in `school.config.ts`. */
export const schoolSchema = z.strictObject({
  name: z.string().min(1).meta({ description: 'Name of the school.', editor: 'text' }),
  tagline: z.string().min(1).meta({
    description: 'One sentence under the name on the home page.',
    editor: 'text',
    label: 'Sentence under the name',
  }),
  url: z
    .string()
    .refine(isOrigin)
    .describe('Address at which the site is published, such as https://news.school.org.'),
  base: z
    .string()
    .regex(/^\/(?:[\w.~-]+\/)*[\w.~-]*$/)
    .default('/')
    .describe('Folder of the site at that address, such as /news/ on GitHub Pages.'),
  lang: z
    .string()
    .refine(isLocale)
    .describe('Usual language and country, such as en-CA: decides how dates are written.'),
  timeZone: z
    .string()
    .refine(isTimeZone, {
      error:
        'This is not the name of a time zone. Write one such as America/Halifax or Europe/Madrid.',
    })
    .describe('Time zone of the school, such as America/Halifax.'),
  yearBegins: z
    .string()
    .refine(isMonthDay, { error: 'Write month and day, such as 09-01.' })
    .default('08-01')
    .meta({
      description: 'Month and day on which a school year begins, such as 08-01 for 1 August.',
      editor: 'text',
      label: 'The school year begins on',
      shape: MONTH_DAY,
    }),
  termsBegin: z
    .array(
      z
        .string()
        .refine(isMonthDay, { error: 'Write month and day, such as 09-01.' })
        .meta({ example: '09-01', editor: 'text', shape: MONTH_DAY }),
    )
    .min(1)
    .optional()
    .meta({
      description: 'Month and day on which each term begins, so that reports look back to it.',
      label: 'The terms begin on',
    }),
  promises: z
    .strictObject({
      graceDays: z
        .int()
        .min(0)
        .max(365)
        .default(GRACE_DAYS)
        .meta({
          description: 'Days that a promise may be overdue before the checks call it a mistake.',
          editor: 'number',
          label: 'Days of grace',
          range: { min: 0, max: 365 },
        }),
    })
    .optional()
    .transform((written) => written ?? { graceDays: GRACE_DAYS })
    .describe('What is asked of promises.'),
  photos: z
    .strictObject({
      identifiable: z
        .enum(['never', 'with-consent'])
        .default('never')
        .meta({
          description:
            'Whether pictures are shown in which a child can be recognised: never, or with-consent.',
          choices: ['never', 'with-consent'],
        }),
    })
    .optional()
    .transform((written) => written ?? { identifiable: 'never' as const })
    .describe('What may be seen on pictures.'),
  contact: z
    .strictObject({
      email: z.email().meta({ description: 'Email address of the office.', label: 'Email' }),
      phone: z.string().meta({ description: 'Phone number of the office.', editor: 'text' }),
      address: z.string().meta({ description: 'Postal address.', editor: 'text' }),
      repliesWithin: z.string().meta({
        description: 'How soon families get an answer.',
        editor: 'text',
        label: 'Answers within',
      }),
    })
    .meta({ description: 'How families reach the school.', label: 'How to reach the school' }),
  preferences: z
    .strictObject({
      form: z
        .string()
        .refine((written) => URL.parse(written)?.protocol === 'https:' && !/[\s#@]/.test(written))
        .optional()
        .meta({
          description:
            'Web address of a form service of the school’s own, to which families can send it.',
          editor: 'link',
        }),
    })
    .optional()
    .meta({
      description: 'How families say in which way they would like to hear.',
      label: 'How families like to hear',
    }),
  checks: z
    .record(z.string(), z.union([z.enum(CHECK_SWITCHES), z.looseObject({ level: checkSwitch })]))
    .default({})
    .meta({
      description: 'How strict npm run check is, by the name of a rule (see checks.md).',
      editor: 'levels',
    }),
  digest: digestSettingsSchema.optional().describe('News by email. Left out, none is sent.'),
  cms: cmsSettingsSchema
    .optional()
    .describe('Writing in the browser, at /admin/. Left out, the site has no such page.'),
  searchEngines: z
    .boolean()
    .default(true)
    .describe('false asks search engines to leave the whole site and its pictures out.'),
  offline: z
    .boolean()
    .default(true)
    .describe('false keeps nothing on families’ devices for reading without a network.'),
  clock: z
    .string()
    .refine((written) => 'value' in parseMoment(written))
    .optional()
    .describe('Shows the site as on this day and time. For the sample school only: leave it out.'),
});

export type SchoolInput = z.input<typeof schoolSchema>;
export type School = z.output<typeof schoolSchema>;
