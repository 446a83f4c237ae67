import { createTranslate } from '../i18n/translate.ts';
import type { PlainDate } from '../lib/dates/plain.ts';
import { findNextDay } from '../lib/rhythm.ts';
import type { WrittenCollection } from '../schemas/collection-names.ts';
import { startCelebration } from './celebration.ts';
import { toNewsletterFacts, type ClassStart } from './class-start.ts';
import type { Draft } from './draft.ts';
import { startEvent } from './event.ts';
import { startGoal } from './goal.ts';
import { startGuide } from './guide.ts';
import { startNewsletter } from './newsletter.ts';
import { startTip } from './tip.ts';

/** Minutes and place of most tips, as `npm run new` suggests them. */
const USUAL_TIP = { minutes: 10, place: 'home' } as const;

/**
 * A draft of every kind, as far as it can be begun without asking: what `npm run new` asks first,
 * such as the kind of event and its day, is left for the teacher to choose. Newsletters and
 * celebrations are the class's, everything else is begun for the whole school. `today` is the
 * school's.
 */
export function beginDrafts(
  start: ClassStart,
  { school, today }: { school: ClassStart; today: PlainDate },
): Record<WrittenCollection, Draft> {
  const own = { classId: start.classId, date: today, t: createTranslate(start.lang) };
  const all = { classId: school.classId, date: today, t: createTranslate(school.lang) };
  return {
    newsletters: startNewsletter({
      ...own,
      date: findDay(start, today),
      ...toNewsletterFacts(start),
    }),
    celebrations: without(['kind'], startCelebration({ ...own, kind: 'effort' })),
    'home-learning': without(
      ['kind', 'subjects'],
      startTip({
        ...all,
        ...USUAL_TIP,
        kind: 'activity',
        subject: 'reading',
        grades: school.grades,
      }),
    ),
    events: without(['kind', 'start'], startEvent({ ...all, kind: 'workshop', start: today })),
    goals: without(['area'], startGoal({ ...all, area: 'academic' })),
    guides: without(['topic'], startGuide({ ...all, topic: 'goals' })),
  };
}

/** The day of the build's answer; a later one by the rhythm where that has passed since. */
function findDay({ date, rhythm }: ClassStart, today: PlainDate): PlainDate {
  if (date >= today) return date;
  return rhythm ? findNextDay(rhythm, { today }) : today;
}

/** A draft in which some fields are not begun. */
function without(names: readonly string[], draft: Draft): Draft {
  return { ...draft, fields: draft.fields.filter(({ name }) => !names.includes(name)) };
}
