import { expect, test } from 'vitest';
import { findAlike } from '../../../src/lib/celebrations.ts';
import type { Entry } from '../../../src/lib/entry.ts';
import type { CelebrationKind } from '../../../src/schemas/celebration.ts';

function toEntry(id: string, kind: CelebrationKind, ...classes: string[]): Entry<'celebrations'> {
  const badges = classes.map((name) => ({ id: name }));
  return { id, classes: badges, data: { kind } } as unknown as Entry<'celebrations'>;
}

test('what is like a celebration is of its kind and class, then of its kind, then of its class', () => {
  const entry = toEntry('it', 'team', 'heron');
  const listed = [
    toEntry('class', 'effort', 'heron'),
    toEntry('nothing', 'effort', 'willow'),
    toEntry('kind', 'team', 'willow'),
    entry,
    toEntry('both', 'team', 'willow', 'heron'),
    toEntry('older-kind', 'team', 'tamarack'),
  ];
  const ids = (count: number) => findAlike(entry, listed, count).map(({ id }) => id);
  expect(ids(9)).toEqual(['both', 'kind', 'older-kind', 'class']);
  expect(ids(2)).toEqual(['both', 'kind']);
});
