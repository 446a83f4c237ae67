import { z } from 'zod';

const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Known by any of its names: Asia/Kolkata as well as Asia/Calcutta. An offset is no zone. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Z]/i.test(name);
  } catch {
    return false;
  }
}

/** What a school sets in `school.config.ts`. */
export const schoolSchema = z.strictObject({
  name: z.string().min(1).describe('Name of the school.'),
  tagline: z.string().min(1).describe('One sentence under the name on the home page.'),
  url: z.url().describe('Address at which the site is published, such as https://news.school.org.'),
  base: z
    .string()
    .startsWith('/')
    .default('/')
    .describe('Folder of the site at that address, such as /news/ on GitHub Pages.'),
  lang: z
    .string()
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
    .regex(MONTH_DAY, { error: 'Write month and day, such as 09-01.' })
    .default('08-01')
    .describe('Month and day on which a school year begins, such as 08-01.'),
  contact: z
    .strictObject({
      email: z.email().describe('Email address of the office.'),
      phone: z.string().describe('Phone number of the office.'),
      address: z.string().describe('Postal address.'),
      repliesWithin: z.string().describe('How soon families get an answer.'),
    })
    .describe('How families reach the school.'),
  searchEngines: z
    .boolean()
    .default(true)
    .describe('false asks search engines to leave the whole site and its pictures out.'),
  clock: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    .optional()
    .describe('Shows the site as on this day and time. For the sample school only: leave it out.'),
});

export type SchoolInput = z.input<typeof schoolSchema>;
export type School = z.output<typeof schoolSchema>;
