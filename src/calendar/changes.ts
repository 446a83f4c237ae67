import { Temporal } from 'temporal-polyfill';
import { toStart, type PlainMoment } from '../lib/dates/plain.ts';
import { compareCodes } from '../lib/ordering.ts';
import type { SchoolEvent } from '../schemas/event.ts';

/** Steps within a minute, so that a change of status counts even where its time is not written. */
const STATUS_STEPS: Readonly<Record<SchoolEvent['status'], number>> = {
  planned: 0,
  moved: 1,
  cancelled: 2,
};

/** When something was last changed: at the latest of these, its publishing included. */
export function findChanged(published: PlainMoment, changes: readonly PlainMoment[]): PlainMoment {
  const moments = [published, ...changes];
  return moments.sort((a, b) => compareCodes(toStart(a), toStart(b))).at(-1)!;
}

/**
 * The number of an item's version (SEQUENCE, RFC 5545 section 3.8.7.4): 0 when it is published,
 * then three for each minute until its last change, and a step for being moved or cancelled. It
 * grows whenever a later change is written down, on whichever machine the site is built.
 */
export function countSequence(
  published: PlainMoment,
  changed: PlainMoment,
  status: SchoolEvent['status'] = 'planned',
): number {
  const from = Temporal.PlainDateTime.from(toStart(published));
  const minutes = from.until(toStart(changed)).total('minutes');
  return minutes * Object.keys(STATUS_STEPS).length + STATUS_STEPS[status];
}
