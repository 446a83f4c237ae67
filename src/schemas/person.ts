import { z } from 'zod';
import { checkAnswers } from './check-answers.ts';
import { choice, language, longText, text, wordList } from './fields.ts';

/** The ways in which a family can reach somebody. */
const CONTACT_WAYS = ['email', 'phone', 'in person', 'note'] as const;

/** A grown-up of the school. */
export function createPersonSchema() {
  return z.strictObject({
    name: text('Name as families know it.', { max: 80 }),
    role: text('What the person does at school.', { max: 80 }),
    email: z
      .email({ error: 'This is not an email address.' })
      .meta({
        description: 'Email address for families.',
        editor: 'text',
        example: 'office@school.org',
      })
      .optional(),
    phone: text('Phone number for families.', { max: 40 }).optional(),
    contact: choice('The way this person likes to be reached.', CONTACT_WAYS, {
      phrases: 'contactWay',
    })
      .meta({ label: 'Best reached by' })
      .optional(),
    officeHours: text('When families can come or call, in words.', { max: 160 }).optional(),
    repliesWithin: text('How soon a family gets an answer, such as two school days.', {
      max: 60,
    })
      .meta({ label: 'Answers within' })
      .optional(),
    languages: wordList('Languages the person speaks.', language('A language.')).optional(),
    bio: longText('Two or three sentences about the person.', { max: 600 })
      .meta({ label: 'About the person' })
      .optional(),
    checks: checkAnswers(),
  });
}

export type Person = z.output<ReturnType<typeof createPersonSchema>>;
