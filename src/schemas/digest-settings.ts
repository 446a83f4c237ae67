import { z } from 'zod';
import { WEEKDAYS } from '../lib/rhythm.ts';

/** How often a list brings mail. */
export const DIGEST_MODES = ['weekly', 'immediate'] as const;

/** What a list does with an entry that is not there in its language. */
const DIGEST_FALLBACKS = ['original', 'skip'] as const;

/** To whom mail goes: one group address a list, a list of the school’s own, or a provider’s. */
const DIGEST_TARGETS = ['group', 'direct', 'provider'] as const;

/** What was written before the last two months is old news, which nobody expects in the mail. */
const DIGEST_MAX_AGE_DAYS = 60;

/** What a school sets under `digest` in `school.config.ts`. */
export const digestSettingsSchema = z.strictObject({
  from: z.email().meta({ description: 'Address that mail comes from.', label: 'From' }),
  inbox: z
    .email()
    .optional()
    .describe('Mailbox that families write to, to get on or off a direct list.'),
  replyTo: z
    .email()
    .optional()
    .meta({ description: 'Address that answers go to.', label: 'Answers to' }),
  postalAddress: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'Postal address at the foot of each mail.', editor: 'text' }),
  target: z
    .enum(DIGEST_TARGETS)
    .default('group')
    .describe('Who keeps the addresses: group, direct or provider.'),
  mode: z.enum(DIGEST_MODES).default('weekly').meta({
    description: 'Whether mail comes once a week, or as soon as a newsletter is out.',
    editor: 'choice',
    choices: DIGEST_MODES,
    phrases: 'digestMode',
    label: 'How often',
  }),
  cutoff: z
    .strictObject({
      day: z.enum(WEEKDAYS).meta({
        description: 'Day of the week on which a weekly mail is put together.',
        editor: 'choice',
        choices: WEEKDAYS,
        phrases: 'weekday',
      }),
      time: z
        .string()
        .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
        .meta({
          description: 'Time of that day on the school’s clock, such as 16:00.',
          editor: 'time',
        }),
    })
    .default({ day: 'friday', time: '16:00' })
    .meta({ description: 'What is published by then is in the mail.', label: 'Put together on' }),
  fallback: z
    .enum(DIGEST_FALLBACKS)
    .default('original')
    .describe('What is not translated comes as it was written (original), or not (skip).'),
  maxAgeDays: z
    .int()
    .min(1)
    .max(400)
    .default(DIGEST_MAX_AGE_DAYS)
    .describe('What is older when it first appears is held back and listed.'),
});

export type DigestMode = (typeof DIGEST_MODES)[number];
export type DigestSettings = z.output<typeof digestSettingsSchema>;
