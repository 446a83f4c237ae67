import { z } from 'zod';
import { GRADES, toRank } from '../lib/grades.ts';
import { choice, refuse } from './fields.ts';

/** A span of grades; one grade alone may be written as just that. */
export function createGradeRangeSchema(description: string) {
  const grade = (which: string) => choice(which, GRADES, { phrases: 'grade' });
  const span = z
    .strictObject({ from: grade('The lowest grade.'), to: grade('The highest grade.') })
    .superRefine(({ from, to }, context) => {
      if (toRank(from) <= toRank(to)) return;
      refuse(
        context,
        `The grades run from ${from} down to ${to}.`,
        `Write from: ${to} and to: ${from}.`,
      );
    });
  return z
    .union([z.string(), z.record(z.string(), z.unknown())])
    .transform((written) =>
      typeof written === 'string' ? { from: written, to: written } : written,
    )
    .pipe(span)
    .meta({
      description,
      shortForm: 'one grade',
      shortFor: ['from', 'to'],
      example: '{ from: K, to: 2 }',
    });
}
