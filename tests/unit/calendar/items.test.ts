import { describe, expect, test } from 'vitest';
import { toAskItems } from '../../../src/calendar/ask-item.ts';
import { toAnswerItems, toEventItem } from '../../../src/calendar/event-item.ts';
import type { ClassBadge, Entry } from '../../../src/lib/entry.ts';
import type { Newsletter } from '../../../src/schemas/newsletter.ts';
import type { SchoolEvent } from '../../../src/schemas/event.ts';
import { context, toContentTree } from '../../fixtures/render-context.ts';

const WILLOW: ClassBadge = {
  id: 'willow',
  name: 'Willow',
  href: '/classes/willow/',
  colour: 'leaf',
  shape: 'leaf',
};

const SHARED: Newsletter = {
  title: 'Garden morning',
  date: '2026-05-01',
  class: 'all',
  draft: false,
  email: true,
  body: [],
};

const EVENT: SchoolEvent = {
  title: 'Garden morning',
  date: '2026-05-01',
  class: 'all',
  draft: false,
  email: true,
  kind: 'volunteering',
  start: '2026-05-30T09:00',
  end: '12:00',
  place: 'The garden',
  status: 'planned',
  body: [],
};

function toEntry<Name extends 'events' | 'newsletters'>(
  collection: Name,
  data: Entry<Name>['data'],
  locale = 'en-CA',
): Entry<Name> {
  const id = 'garden';
  const own = { collection, id, href: `/${collection}/${id}/`, data, classes: [WILLOW] };
  return { ...own, lang: locale, locale, dir: 'ltr' };
}

function toSource(changes: Partial<SchoolEvent> = {}, locale?: string) {
  return {
    entry: toEntry('events', { ...EVENT, ...changes }, locale),
    uid: 'events/garden@school.example',
    link: 'https://school.example/events/garden/',
    context,
  };
}

function readAsk(changes: Partial<Newsletter>, locale?: string) {
  return toAskItems({
    entry: toEntry('newsletters', { ...SHARED, ...changes }, locale),
    uid: 'newsletters/garden/ask@school.example',
    link: 'https://school.example/newsletters/garden/',
  });
}

describe('an event in a calendar', () => {
  test('says in its description what its page says, and ends with the page', () => {
    const { description, place } = toEventItem(
      toSource({
        summary: 'Come and dig.',
        online: 'https://meet.example.org/x',
        rsvp: { how: 'Call us.', by: '2026-05-20', email: 'a@school.example', slip: false },
        volunteers: {
          ...{ needed: 3, roles: ['dig', 'pour coffee'] },
          signUp: { how: 'Write your name.', link: 'https://forms.example.org/x', slip: false },
        },
        body: toContentTree('A **long** line of words '.repeat(8)),
      }),
    );
    expect(place).toBe('The garden');
    expect(description).toBe(
      [
        'Come and dig.\n',
        'When: Saturday, May 30 at 9:00 a.m. – 12:00 p.m.',
        'Where: The garden',
        'Join online: https://meet.example.org/x',
        'Please answer: Call us. – by Wednesday, May 20\n',
        'Answer by email: a@school.example\n',
        'Helpers still needed: 3',
        '- dig',
        '- pour coffee',
        'Write your name.',
        'Sign up online: https://forms.example.org/x\n',
        `${'A long line of words '.repeat(8).trim()}\n`,
        'https://school.example/events/garden/',
      ].join('\n'),
    );
  });

  test('that is cancelled says so first, asks nobody for anything and leaves the time free', () => {
    const item = toEventItem(
      toSource({
        status: 'cancelled',
        volunteers: { needed: 3, roles: ['dig'], signUp: { how: 'Call.', slip: false } },
      }),
    );
    expect(item).toMatchObject({
      title: 'Cancelled: Garden morning',
      isCancelled: true,
      isFree: true,
    });
    expect(item.description).not.toMatch(/dig|Call|The garden/);
  });

  test('that moved says what it was', () => {
    const { title, description } = toEventItem(toSource({ status: 'moved', was: 'May 23' }));
    expect(title).toBe('New date: Garden morning');
    expect(description).toMatch(/^Was: May 23\n/);
  });

  test('that repeats leaves the days to the calendar, and says how it repeats', () => {
    const repeats = { every: 'week', interval: 2, times: 4 } as const;
    const { description } = toEventItem(toSource({ repeats }));
    expect(description).toContain('Repeats: every 2 weeks');
    expect(description).not.toContain('May 30');
  });

  test.each([
    ['closure', true],
    ['deadline', true],
    ['performance', false],
  ] as const)('of kind %s: time left free %s', (kind, isFree) => {
    expect(toEventItem(toSource({ kind })).isFree).toBe(isFree);
  });

  test('has a last day to answer of its own, named as the page names it', () => {
    const [item, ...others] = toAnswerItems(
      toSource({ rsvp: { how: 'Call us.', by: '2026-05-20', slip: false } }, 'es'),
    );
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      uid: 'events/garden/answer@school.example',
      title: 'Respondan, por favor: Garden morning',
      start: '2026-05-20',
      isFree: true,
    });
    expect(toAnswerItems(toSource())).toEqual([]);
  });
});

describe('the number of its version', () => {
  const count = (changes: Partial<SchoolEvent>) => toEventItem(toSource(changes)).sequence;

  test('is 0 at first and grows with each change, written down with its time or not', () => {
    const versions: Partial<SchoolEvent>[] = [
      {},
      { status: 'moved' },
      { status: 'moved', updated: '2026-05-02T09:00' },
      { updated: '2026-05-02T09:01' },
      { status: 'cancelled', updated: '2026-05-02T09:01' },
      { updated: '2026-05-03' },
    ];
    const numbers = versions.map(count);
    expect(numbers[0]).toBe(0);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  test('is never below 0, and fits a calendar program, whatever day is written', () => {
    expect(count({ updated: '2026-04-01' })).toBe(0);
    expect(count({ date: '2000-01-01', updated: '2099-12-31T23:59' })).toBeLessThan(2 ** 31);
  });

  test('comes with the time of the change, at the latest of publishing and updating', () => {
    const { changed } = toEventItem(toSource({ updated: '2026-05-02T09:00' }));
    expect(changed).toBe('2026-05-02T09:00');
    expect(toEventItem(toSource({ updated: '2026-04-01' })).changed).toBe('2026-05-01');
  });
});

describe('an ask in a calendar', () => {
  test('is named with its class and lies on its last day', () => {
    const [item] = readAsk({ ask: { text: 'Bring boots', by: '2026-05-08' } });
    expect(item).toMatchObject({
      title: 'Willow: Bring boots',
      description: 'Bring boots\n\nGarden morning\n\nhttps://school.example/newsletters/garden/',
      start: '2026-05-08',
      end: '2026-05-08',
      isFree: true,
      sequence: 0,
    });
  });

  test('keeps a name in another script from turning round the words', () => {
    const [item] = readAsk({ ask: { text: 'أحضروا الأحذية', by: '2026-05-08' } }, 'ar');
    expect(item!.title).toBe('\u2068Willow\u2069: \u2068أحضروا الأحذية\u2069');
  });

  test('grows in number with a correction', () => {
    const [item] = readAsk({
      ask: { text: 'Bring boots', by: '2026-05-08T12:00' },
      corrections: [{ date: '2026-05-04', text: 'By noon.' }],
    });
    expect(item).toMatchObject({ changed: '2026-05-04', sequence: 3 * 3 * 24 * 60 });
  });

  test('without a day is in no calendar', () => {
    expect(readAsk({ ask: { text: 'Bring boots' } })).toEqual([]);
    expect(readAsk({})).toEqual([]);
  });
});
