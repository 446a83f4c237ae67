import { z } from 'zod';
import { refuse, text } from './fields.ts';

/**
 * Why a finding of `npm run check` is right as it is, by the rule that found it. Whether there is
 * such a rule is seen by `checks/answers.ts`, which knows them all.
 */
export function checkAnswers() {
  return z
    .record(z.string(), reason())
    .meta({
      description: 'Why something that the checks find is right here, by the name of their rule.',
      label: 'Answers to checks',
      editor: 'reasons',
      example: '{ reading-level: a poem }',
    })
    .optional();
}

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** A word alone, such as “yes”, tells nobody anything a year later. */
function reason() {
  return text('A reason.', { max: 200 }).superRefine((written, context) => {
    const count = [...words.segment(written)].filter(({ isWordLike }) => isWordLike).length;
    if (count >= 2) return;
    const fix = 'Say in a few words why it is right here, such as "a poem".';
    refuse(context, `"${written}" is no reason yet.`, fix);
  });
}
