import { findClockChange } from '../lib/dates/clock-change.ts';
import { toPlainDate, type PlainMoment } from '../lib/dates/plain.ts';
import { listOccurrences } from '../lib/events/occurrences.ts';
import type { Library } from '../schemas/library.ts';
import type { Finding, SchoolClock } from './finding.ts';

/** A time in an entry, and the field that gives it. */
interface WrittenTime {
  file: string;
  path: readonly string[];
  moment: PlainMoment;
  /** The day is one of a repeated event's, not the one that was written. */
  isRepeat: boolean;
}

/**
 * Finds times of events and asks on the night on which clocks change: one that is skipped is
 * refused, one that comes twice is read as the first (RFC 5545, section 3.3.5) and noted.
 */
export function checkClockChanges(
  { events, newsletters }: Library,
  { timeZone }: SchoolClock,
): Finding[] {
  const times = [
    ...events.flatMap(({ file, data }) => listTimes(data).map((time) => ({ file, ...time }))),
    ...newsletters.flatMap(({ file, data: { ask } }) =>
      ask?.by ? [{ file, path: ['ask', 'by'], moment: ask.by, isRepeat: false }] : [],
    ),
  ];
  return times.flatMap((time) => explain(time, timeZone));
}

function listTimes(event: Library['events'][number]['data']): Omit<WrittenTime, 'file'>[] {
  // An entry with faults of its own comes without the fields that they are in.
  if (!('start' in event)) return [];
  return listOccurrences(event).flatMap(({ start, end }) => {
    const isRepeat = start !== event.start;
    return [
      { path: ['start'], moment: start, isRepeat },
      ...(end === start ? [] : [{ path: ['end'], moment: end, isRepeat }]),
    ];
  });
}

function explain({ file, path, moment, isRepeat }: WrittenTime, timeZone: string): Finding[] {
  const change = findClockChange(moment, timeZone);
  if (!change) return [];
  const day = toPlainDate(moment);
  const time = moment.slice(11);
  const field = `${path.at(-1)}:`;
  if (change.kind === 'skipped') {
    const next = change.next.replace('T', ' ');
    const typed = path[0] === 'end' ? change.next.slice(11) : next;
    return [
      {
        file,
        path: isRepeat ? ['repeats'] : path,
        problem: `There is no ${time} on ${day}: the clocks go forward that night.`,
        fix: isRepeat
          ? `Write another time in ${field}, or leave the day out with except: [${day}] in repeats:.`
          : `The next time that there is: ${field} ${typed}`,
      },
    ];
  }
  return [
    {
      file,
      path,
      isHint: true,
      problem: `On ${day} the clock shows ${time} twice, because the clocks go back. The first is meant.`,
      fix: `If that is right, nothing is to do. Else write ${change.until.slice(11)} or later.`,
    },
  ];
}
