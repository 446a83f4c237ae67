import { expect, test } from 'vitest';
import { compareSoonest, type DatedEvent } from '../../../../src/lib/events/dated-event.ts';

function at(id: string, start: string): DatedEvent {
  return { event: { id }, occurrence: { start, end: start } } as DatedEvent;
}

test('events are in the order of their days and times, and then of their ids', () => {
  const events = [
    at('b', '2026-03-05T18:00'),
    at('c', '2026-03-05'),
    at('a', '2026-03-05T18:00'),
    at('d', '2026-03-04T20:00'),
  ];
  expect(events.sort(compareSoonest).map(({ event }) => event.id)).toEqual(['d', 'c', 'a', 'b']);
});
