import { z } from 'zod';
import { text, webAddress, yesNo } from './fields.ts';

/** The ways in which a family can answer: words that always stand, and where they lead. */
export function createRouteFields(how: string) {
  return {
    how: text(how, { max: 200 }),
    link: webAddress('A form on the web.').meta({ label: 'Form on the web' }).optional(),
    email: z
      .email({ error: 'This is not an email address.' })
      .meta({
        description: 'An address to write to; the subject is filled in for families.',
        editor: 'text',
        label: 'Address to write to',
        example: 'office@school.org',
      })
      .optional(),
    slip: yesNo('Whether a slip to tear off is printed.')
      .meta({ label: 'Slip to tear off' })
      .default(false),
  };
}

/** Fields of which a plain sentence, written in their place, is the one that says how. */
export function orSentence<Fields extends z.ZodObject>(description: string, fields: Fields) {
  return z
    .union([z.string(), z.record(z.string(), z.unknown())])
    .transform((written) => (typeof written === 'string' ? { how: written } : written))
    .pipe(fields)
    .meta({ description, shortForm: 'a sentence', shortFor: ['how'] });
}

export type AnswerRoute = z.output<z.ZodObject<ReturnType<typeof createRouteFields>>>;
