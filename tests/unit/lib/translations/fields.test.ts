import { expect, test } from 'vitest';
import { listFieldValues } from '../../../../src/lib/translations/fields.ts';
import { readSchool, toEntry } from '../../../fixtures/content-folder.ts';

test('tells facts, which are the same in every language, from words', async () => {
  const { library, faults } = await readSchool({
    'events/ours.mdx': toEntry('events', {
      summary: 'Come.',
      end: '19:30',
      online: 'https://meet.example.org/us',
      rsvp: '{ how: Write to us., email: office@example.org, by: 2026-05-15 }',
      volunteers: '{ needed: 3, roles: [soup], signUp: Tell us. }',
      updated: '2026-05-02',
    }),
  });
  expect(faults).toEqual([]);
  const values = listFieldValues(library.events[0]!.data);
  const write = (facts: boolean) =>
    values
      .filter(({ isFact }) => isFact === facts)
      .map(({ path, value }) => `${path.join('.')} ${value}`);
  expect(write(true)).toEqual(
    expect.arrayContaining([
      ...['kind workshop', 'start 2026-05-20T18:00', 'end 19:30', 'volunteers.needed 3'],
      ...['online https://meet.example.org/us', 'rsvp.by 2026-05-15', 'status planned'],
      'rsvp.email office@example.org',
    ]),
  );
  expect(write(false)).toEqual(
    expect.arrayContaining(['title Fair', 'summary Come.', 'volunteers.roles.0 soup']),
  );
  expect(values.some(({ path }) => ['date', 'updated', 'class'].includes(String(path[0])))).toBe(
    false,
  );
});
