import { describe, expect, test } from 'vitest';
import {
  listCandidates,
  listOwnEntries,
  type DigestEntry,
} from '../../../../src/digest/select/list-candidates.ts';
import { createEntry } from '../../../fixtures/digest-content.ts';

const NOW = '2026-03-10T08:00';
const HERON = { classId: 'heron', grades: { from: '3', to: '3' } } as const;

const english = createEntry('newsletters', 'eggs', {});
const arabic = createEntry('newsletters', 'eggs-ar', { lang: 'ar', translationOf: 'Eggs' });
const onlyEnglish = createEntry('newsletters', 'rain', {});
const closure = createEntry('events', 'closed', { kind: 'closure', start: '2026-03-17' });

function listIds(entries: readonly DigestEntry[], lang: string, fallback: 'original' | 'skip') {
  return listOwnEntries(entries, { ...HERON, lang, fallback }).map(({ id }) => id);
}

describe('each list gets an entry once, in its language where it is there in it', () => {
  const entries = [english, arabic, onlyEnglish, closure];

  test.each([
    ['en', 'original', ['eggs', 'rain', 'closed']],
    ['ar', 'original', ['eggs-ar', 'rain', 'closed']],
    ['ar', 'skip', ['eggs-ar', 'closed']],
    ['es', 'original', ['eggs', 'rain', 'closed']],
    ['es', 'skip', ['closed']],
  ] as const)('%s, otherwise %s', (lang, fallback, ids) => {
    expect(listIds(entries, lang, fallback)).toEqual(ids);
  });

  test('a translation whose original is no longer out stands for itself', () => {
    expect(listIds([arabic], 'en', 'original')).toEqual(['eggs-ar']);
  });
});

test('a list gets its class’s own, the whole school’s, and tips for its grades', () => {
  const badge = { id: 'willow', name: 'Willow', href: '/', colour: 'leaf', shape: 'leaf' } as const;
  const others = { ...english, id: 'of-willow', classes: [badge] };
  const tipFor = (id: string, grades: string) =>
    createEntry('home-learning', id, {
      ...{ kind: 'activity', subjects: 'maths', grades, minutes: '10', places: 'home' },
      ...{ skill: 'Counting', childLeads: ['Count.'], grownUp: 'Listen.' },
    });
  const entries = [english, others, tipFor('own', '3'), tipFor('older', '6')];
  expect(listIds(entries, 'en', 'skip')).toEqual(['eggs', 'own']);
});

function listKeys(...entries: DigestEntry[]): string[] {
  return listCandidates(entries, NOW).map(({ key, date }) => `${key} ${date}`);
}

describe('what of an entry can be mailed', () => {
  test('nothing where it says no', () => {
    expect(listKeys(createEntry('newsletters', 'quiet', { email: 'no' }))).toEqual([]);
  });

  test('each correction, also two of one day', () => {
    const corrections = [
      { date: '2026-03-08', text: 'One.' },
      { date: '2026-03-08', text: 'Two.' },
    ];
    expect(listKeys(createEntry('newsletters', 'eggs', { corrections }))).toEqual([
      'newsletters/eggs 2026-03-09',
      'newsletters/eggs#2026-03-08 2026-03-08',
      'newsletters/eggs#2026-03-08.2 2026-03-08',
    ]);
  });

  test.each([
    ['planned', []],
    ['cancelled', ['events/fair#cancelled 2026-03-08']],
    ['moved', ['events/fair#moved-2026-03-19 2026-03-08']],
  ])('a change of an event that is %s', (status, changes) => {
    const fair = createEntry('events', 'fair', {
      ...{ kind: 'association', start: '2026-03-19', status, updated: '2026-03-08' },
    });
    expect(listKeys(fair)).toEqual(['events/fair 2026-03-09', ...changes]);
  });

  test('nothing of an event that is over', () => {
    expect(listKeys(createEntry('events', 'gone', { kind: 'trip', start: '2026-03-09' }))).toEqual(
      [],
    );
  });
});
