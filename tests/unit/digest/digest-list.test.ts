import { describe, expect, test } from 'vitest';
import { createLists } from '../../../src/digest/lists/digest-list.ts';
import { createClassSchema } from '../../../src/schemas/class.ts';
import type { DigestMode } from '../../../src/schemas/digest-settings.ts';

const WILLOW = {
  name: 'Willow',
  grades: 'K',
  teachers: ['marisol'],
  languages: ['en', 'es'],
  rhythm: { every: 'weekly', day: 'friday' },
  emblem: { colour: 'leaf', shape: 'leaf' },
  schoolYear: '2025-26',
};

function parse(lists: unknown, others: object = {}) {
  return createClassSchema().safeParse({ ...WILLOW, lists, ...others });
}

function list(
  lists: unknown,
  { mode = 'weekly', ...others }: { mode?: DigestMode; archived?: string } = {},
) {
  const data = parse(lists, others).data!;
  const entry = { collection: 'classes' as const, id: 'willow', file: 'willow.yaml', data };
  return createLists([entry], { mode }).map((each) => `${each.id} ${each.lang} ${each.mode}`);
}

describe('the lists of a class', () => {
  test('one for each language, named for the class', () => {
    expect(list([{ lang: 'en' }, { lang: 'es-MX' }, { lang: 'zh-Hant' }])).toEqual([
      'willow-en en weekly',
      'willow-es es-MX weekly',
      'willow-zh-hant zh-Hant weekly',
    ]);
  });

  test('a list keeps its name when its rhythm changes', () => {
    expect(list([{ lang: 'en' }], { mode: 'immediate' })).toEqual(['willow-en en immediate']);
    expect(list([{ lang: 'en', mode: 'immediate' }])).toEqual(['willow-en en immediate']);
  });

  test('a second rhythm in one language is a list of its own', () => {
    const both = [{ lang: 'en' }, { lang: 'en', mode: 'immediate' }];
    expect(list(both)).toEqual(['willow-en en weekly', 'willow-en-immediate en immediate']);
  });

  test('a class that has moved on gets no mail, nor does one without lists', () => {
    expect(list([{ lang: 'en' }], { archived: 'yes' })).toEqual([]);
    expect(list(undefined)).toEqual([]);
  });

  test('two lists that nothing tells apart are refused', () => {
    const { error } = parse([{ lang: 'es' }, { lang: 'es-MX' }]);
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'There are two lists in the language "es-MX".',
    ]);
  });
});
