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
  from: z.email().describe('Address that mail comes from.'),
  inbox: z
    .email()
    .optional()
    .describe('Mailbox that families write to, to get on or off a direct list.'),
  replyTo: z.email().optional().describe('Address that answers go to.'),
  postalAddress: z.string().min(1).optional().describe('Postal address at the foot of each mail.'),
  target: z
    .enum(DIGEST_TARGETS)
    .default('group')
    .describe('Who keeps the addresses: group, direct or provider.'),
  mode: z
    .enum(DIGEST_MODES)
    .default('weekly')
    .describe('weekly, or immediate for a mail as soon as a newsletter is out.'),
  cutoff: z
    .strictObject({
      day: z.enum(WEEKDAYS).describe('Day of the week on which a weekly mail is put together.'),
      time: z
        .string()
        .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
        .describe('Time of that day on the school’s clock, such as 16:00.'),
    })
    .default({ day: 'friday', time: '16:00' })
    .describe('What is published by then is in the mail.'),
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
