import { createTranslate } from '../../src/i18n/translate.ts';
import { addDays } from '../../src/lib/dates/calendar.ts';
import { parseMoment } from '../../src/lib/dates/parse-date.ts';
import type { PlainDate } from '../../src/lib/dates/plain.ts';
import type { GradeRange } from '../../src/lib/grades.ts';
import { CELEBRATION_KINDS, type CelebrationKind } from '../../src/schemas/celebration.ts';
import type { WrittenCollection } from '../../src/schemas/collection-names.ts';
import { EVENT_KINDS, type EventKind } from '../../src/schemas/event.ts';
import { GOAL_AREAS, type Goal } from '../../src/schemas/goal.ts';
import { GUIDE_TOPICS, type Guide } from '../../src/schemas/guide.ts';
import { PLACES, SUBJECTS, TIP_KINDS, type Tip } from '../../src/schemas/tip.ts';
import { startCelebration } from '../../src/starting/celebration.ts';
import type { Draft, DraftStart } from '../../src/starting/draft.ts';
import { startEvent } from '../../src/starting/event.ts';
import { startGoal } from '../../src/starting/goal.ts';
import { startGuide } from '../../src/starting/guide.ts';
import { startTip } from '../../src/starting/tip.ts';
import { CommandProblem } from '../options/options.ts';
import { toDateProblem } from '../options/values.ts';
import type { Interview } from './interview.ts';
import type { Choice } from './prompts.ts';

/** What is asked of an entry beside its class, day and headline. */
interface KindOfEntry {
  collection: WrittenCollection;
  /** Whether it is written by one class, or as well for the whole school, or always for it. */
  isFor: 'class' | 'anybody' | 'school';
  ask: (interview: Interview, known: Known) => Promise<(start: DraftStart) => Draft>;
}

interface Known {
  today: PlainDate;
  /** Grades of the class, or all that a tip for the whole school can be for. */
  grades: GradeRange;
}

const english = createTranslate('en');

/** The kinds of entry that can be begun here; newsletters have a file of their own. */
export const ENTRY_KINDS = {
  celebration: {
    collection: 'celebrations',
    isFor: 'class',
    async ask(interview) {
      const message = 'What is celebrated?';
      const kind = await choose(interview, message, CELEBRATION_KINDS, (word) =>
        english(`celebrationKind.${word}`),
      );
      return (start) => startCelebration({ ...start, kind: kind as CelebrationKind });
    },
  },
  tip: {
    collection: 'home-learning',
    isFor: 'anybody',
    ask: askTip,
  },
  event: {
    collection: 'events',
    isFor: 'anybody',
    async ask(interview, { today }) {
      const message = 'What sort of event is it?';
      const kind = await choose(interview, message, EVENT_KINDS, (word) =>
        english(`eventKind.${word}`),
      );
      const when = await interview.answer({
        flag: 'start',
        message: `When does it start? Such as ${addDays(today, 14)} 18:30, or a day alone`,
        read: readMoment,
      });
      return (start) => startEvent({ ...start, kind: kind as EventKind, start: when });
    },
  },
  goal: {
    collection: 'goals',
    isFor: 'anybody',
    async ask(interview) {
      const message = 'What is the goal about?';
      const area = await choose(interview, message, GOAL_AREAS, (word) =>
        english(`goalArea.${word}`),
      );
      return (start) => startGoal({ ...start, area: area as Goal['area'] });
    },
  },
  guide: {
    collection: 'guides',
    isFor: 'school',
    async ask(interview) {
      const message = 'What is the guide about?';
      const topic = await choose(interview, message, GUIDE_TOPICS, (word) =>
        english(`guideTopic.${word}`),
      );
      return (start) => startGuide({ ...start, topic: topic as Guide['topic'] });
    },
  },
} as const satisfies Record<string, KindOfEntry>;

export type EntryKind = keyof typeof ENTRY_KINDS;

async function askTip(
  interview: Interview,
  { grades }: Known,
): Promise<(start: DraftStart) => Draft> {
  const kind = await choose(interview, 'What sort of tip is it?', TIP_KINDS, (word) =>
    english(`tipKind.${word}`),
  );
  const subject = await interview.answer({
    ...{ flag: 'subject', message: 'What does it practise?' },
    choices: toChoices(SUBJECTS, (word) => english(`subject.${word}`)),
  });
  const place = await interview.answer({
    ...{ flag: 'place', message: 'Where can it be done?', suggestion: 'home' },
    choices: toChoices(PLACES, (word) => english(`place.${word}`)),
  });
  const minutes = await interview.answer({
    ...{ flag: 'minutes', message: 'How many minutes does it take a family?', suggestion: '10' },
    read: readMinutes,
  });
  return (start) =>
    startTip({
      ...start,
      kind: kind as Tip['kind'],
      subject: subject as Tip['subjects'][number],
      place: place as Tip['places'][number],
      minutes: Number(minutes),
      grades,
    });
}

function choose<Word extends string>(
  interview: Interview,
  message: string,
  words: readonly Word[],
  toLabel: (word: Word) => string,
): Promise<string> {
  return interview.answer({ flag: 'kind', message, choices: toChoices(words, toLabel) });
}

function toChoices<Word extends string>(
  words: readonly Word[],
  toLabel: (word: Word) => string,
): Choice[] {
  return words.map((value) => ({ value, label: toLabel(value) }));
}

function readMoment(typed: string): string {
  const parsed = parseMoment(typed);
  if ('problem' in parsed) throw toDateProblem(parsed);
  return parsed.value;
}

function readMinutes(typed: string): string {
  if (/^\s*\d{1,3}\s*$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 240)
    return typed.trim();
  throw new CommandProblem('Write a whole number from 1 to 240, in digits only.');
}
