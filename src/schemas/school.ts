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

const checkSwitch = z.enum(CHECK_SWITCHES).default('on');

/** What a school sets in `school.config.ts`. */
export const schoolSchema = z.strictObject({
  name: z.string().min(1).describe('Name of the school.'),
  tagline: z.string().min(1).describe('One sentence under the name on the home page.'),
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
    .describe('Month and day on which a school year begins, such as 08-01.'),
  termsBegin: z
    .array(
      z
        .string()
        .refine(isMonthDay, { error: 'Write month and day, such as 09-01.' })
        .meta({ example: '09-01' }),
    )
    .min(1)
    .optional()
    .describe('Month and day on which each term begins: how far back the fairness report looks.'),
  promises: z
    .strictObject({
      graceDays: z
        .int()
        .min(0)
        .max(365)
        .default(GRACE_DAYS)
        .meta({
          description: 'Days that a promise may be overdue before npm run check fails.',
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
      email: z.email().describe('Email address of the office.'),
      phone: z.string().describe('Phone number of the office.'),
      address: z.string().describe('Postal address.'),
      repliesWithin: z.string().describe('How soon families get an answer.'),
    })
    .describe('How families reach the school.'),
  preferences: z
    .strictObject({
      form: z
        .string()
        .refine((written) => URL.parse(written)?.protocol === 'https:' && !/[\s#@]/.test(written))
        .optional()
        .describe('Address of a form service of the school’s own, to which families can post.'),
    })
    .optional()
    .describe('How families say in which way they would like to hear.'),
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
