import { describe, expect, test } from 'vitest';
import { deadlineAfterEventRule } from '../../../../src/checks/dates/deadline-after-event.ts';
import { lastingWordsRule } from '../../../../src/checks/dates/lasting-words.ts';
import { pastUpcomingRule } from '../../../../src/checks/dates/past-upcoming.ts';
import { sameEventRule } from '../../../../src/checks/dates/same-event.ts';
import { weekdayRule } from '../../../../src/checks/dates/weekday.ts';
import { yearMissingRule } from '../../../../src/checks/dates/year-missing.ts';
import type { Rule } from '../../../../src/checks/rule.ts';
import { askRule } from '../../../fixtures/check-context.ts';
import { toEntry, type WrittenName } from '../../../fixtures/content-folder.ts';

type Fields = Readonly<Record<string, string | undefined>>;

/** An event on Thursday, 4 June 2026 at 18:00. */
const CONCERT = toEntry('events', {
  title: 'Spring concert',
  start: '2026-06-04 18:00',
  end: '19:00',
});

const LINK = '<EventLink id="concert" />';

async function ask(rule: Rule, files: Readonly<Record<string, string>>) {
  const found = await askRule(rule, { files });
  return found.map(({ quote = '', level }) => `${level} ${quote}`.trim());
}

/** What a rule finds in one entry of a collection. */
function askOne(rule: Rule, name: WrittenName, fields: Fields, body?: string) {
  return ask(rule, { [`${name}/one.mdx`]: toEntry(name, fields, body) });
}

describe('weekday', () => {
  test.each([
    ['Closed on Tuesday, May 18.', ['stops Tuesday, May 18']],
    ['We went on Tuesday, May 4.', ['look Tuesday, May 4']],
    ['Closed on Monday, May 18. Back on Tuesday, May 19, 2026.', []],
    ['Friday and Saturday, May 22 and 23', []],
    // In doubt which year is meant: in 2027 it is a Friday.
    ['Friday, November 5', []],
    ['In 1917, on Thursday, December 6, the harbour burned.', []],
    ['In 2024, on Saturday, May 18, it opened.', []],
    ['In 2024, on Tuesday, May 14, it opened.', []],
    ['In 2024, on Monday, May 14, it opened.', ['stops Monday, May 14']],
    ['We walked 2000 steps. Closed on Tuesday, May 18.', ['stops Tuesday, May 18']],
  ])('in a newsletter of 8 May 2026: “%s”', async (text, found) => {
    expect(await askOne(weekdayRule, 'newsletters', {}, text)).toEqual(found);
  });

  test('in fields too, and in the language of the entry', async () => {
    const fields = { ask: '{ text: "Traiga una pala el martes 18 de mayo." }', lang: 'es' };
    const [found] = await askRule(weekdayRule, {
      files: { 'newsletters/one.mdx': toEntry('newsletters', fields) },
    });
    expect(found).toMatchObject({
      path: ['ask', 'text'],
      problem:
        '“martes 18 de mayo” is no day of the calendar: in 2026 that date is lunes, 18 de mayo.',
      fix: 'Write lunes, 18 de mayo or martes, 19 de mayo, whichever is meant.',
    });
    const was = { status: 'moved', was: 'Sunday, May 16 at 10:00' };
    expect(await askOne(weekdayRule, 'events', was)).toEqual(['stops Sunday, May 16']);
  });
});

describe('lasting-words', () => {
  test.each<[WrittenName, string, string[]]>([
    ['events', 'Tomorrow we meet.', ['look Tomorrow']],
    ['events', 'See you next Friday, and this week too.', ['look this week', 'look next Friday']],
    ['events', 'In the last week of June, and every next week of it.', []],
    ['events', 'Ask “What did you see today?” and today’s number.', []],
    ['celebrations', 'Yesterday Maya stayed with it.', ['look Yesterday']],
    ['home-learning', 'Guess what it will be tomorrow. Look again next week.', []],
    ['home-learning', 'Bring it this Friday.', ['look this Friday']],
    ['newsletters', 'Tomorrow we go. Last week we went. This Friday we rest.', []],
    ['newsletters', 'We vote next Friday.', ['look next Friday']],
  ])('in %s: “%s”', async (name, text, found) => {
    expect(await askOne(lastingWordsRule, name, {}, text)).toEqual(found);
  });

  test.each<[string, string, string[]]>([
    [
      'es',
      'Traiga una linterna hoy. La semana que viene, el viernes próximo.',
      ['hoy', 'La semana que viene', 'viernes próximo'],
    ],
    ['es', 'Cada mañana, en la mañana de bicicletas.', []],
    ['ar', 'نلتقي غدًا، يوم الجمعة القادم.', ['غدًا', 'الجمعة القادم']],
    ['fr', 'Demain, ou lundi prochain.', ['Demain', 'lundi prochain']],
    ['uk', 'Завтра.', ['Завтра']],
  ])('in an event in %s: “%s”', async (lang, text, found) => {
    expect(await askOne(lastingWordsRule, 'events', { lang }, text)).toEqual(
      found.map((quote) => `look ${quote}`),
    );
  });

  test('in promises, which stand on a page of their own, and not in notes with a day', async () => {
    const promises = '[{ id: map, text: You get a map next week., due: 2026-05-15 }]';
    expect(await askOne(lastingWordsRule, 'newsletters', { promises })).toEqual(['look next week']);
    const progress = '[{ date: 2026-05-08, note: This week it began., state: started }]';
    expect(await askOne(lastingWordsRule, 'goals', { progress })).toEqual([]);
  });
});

describe('past-upcoming', () => {
  const askNews = (date: string, text: string) =>
    ask(pastUpcomingRule, {
      'events/concert.mdx': CONCERT,
      'newsletters/one.mdx': toEntry('newsletters', { date }, text),
    });

  test.each([
    ['2026-06-05', `The ${LINK} will be in the gym.`, ['look Spring concert']],
    ['2026-06-05', `Thank you for coming to the ${LINK}.`, []],
    ['2026-06-05', `The ${LINK} was full. It will be on the wall.`, []],
    ['2026-06-05', `The ${LINK} was loud, and its songs will be sung again.`, []],
    ['2026-06-04', `The ${LINK} will be in the gym.`, []],
    ['2026-05-08', 'The vote will be on May 1.', ['look May 1']],
    ['2026-05-08', 'The vote will be on May 12.', []],
    ['2026-05-08', 'On May 1 we planted. The vote will be fun.', []],
  ])('in a newsletter of %s: “%s”', async (date, text, found) => {
    expect(await askNews(date, text)).toEqual(found);
  });

  test.each<[WrittenName, Fields, number]>([
    ['newsletters', { ask: '{ text: Bring a pot., by: 2026-05-01 }' }, 1],
    ['newsletters', { ask: '{ text: Bring a pot., by: 2026-05-08 }' }, 0],
    // Days of promises have a rule of their own.
    ['newsletters', { promises: '[{ id: a, text: A map., due: 2026-05-07 }]' }, 0],
    ['events', { start: '2026-06-04', rsvp: '{ by: 2026-04-01, how: Call. }' }, 1],
    ['events', { start: '2026-06-04', rsvp: '{ by: 2026-06-01, how: Call. }' }, 0],
  ])('in fields of %s: %j', async (name, fields, count) => {
    expect(await askOne(pastUpcomingRule, name, fields)).toHaveLength(count);
  });
});

describe('deadline-after-event', () => {
  test.each<[Fields, string[]]>([
    [{ rsvp: '{ by: 2026-06-05, how: Call. }' }, ['stops']],
    [{ rsvp: '{ by: 2026-06-04, how: Call. }' }, []],
    [{ rsvp: '{ by: 2026-06-11, how: Call. }', repeats: '{ every: week, times: 2 }' }, []],
    [{ rsvp: 'Call the office by June 5.' }, ['look June 5']],
    [{ rsvp: 'Call the office by June 3, or on June 5.' }, []],
    [{ interpreter: 'Ask before June 8.' }, ['look June 8']],
  ])('in an event of 4 June: %j', async (fields, found) => {
    const all = { start: '2026-06-04 18:00', ...fields };
    expect(await askOne(deadlineAfterEventRule, 'events', all)).toEqual(found);
  });

  test.each([
    ['Come to the vote on May 12.', '2026-05-15', ['look']],
    ['Come to the vote on May 12.', '2026-05-12', []],
    ['Bring it by May 12.', '2026-05-15', []],
    ['Tell us how you liked May 1.', '2026-05-15', []],
    ['Come on May 12 or on May 20.', '2026-05-15', []],
  ])('in an ask of 8 May: “%s” by %s', async (text, by, found) => {
    const fields = { ask: `{ text: "${text}", by: ${by} }` };
    expect(await askOne(deadlineAfterEventRule, 'newsletters', fields)).toEqual(found);
  });
});

describe('year-missing', () => {
  test.each<[WrittenName, Fields, string | undefined, number]>([
    ['newsletters', { ask: '{ text: Bring a pot., by: 2027-05-15 }' }, undefined, 1],
    ['newsletters', { ask: '{ text: Bring a pot., by: 2026-05-15 }' }, undefined, 0],
    ['newsletters', { promises: '[{ id: a, text: A map., due: 2025-05-15 }]' }, undefined, 0],
    ['newsletters', { promises: '[{ id: a, text: A map., due: 2027-05-02 }]' }, undefined, 1],
    ['newsletters', { corrections: '[{ date: 2025-05-09, text: It is nine. }]' }, undefined, 1],
    ['events', { start: '2027-05-20' }, undefined, 1],
    ['goals', { progress: '[{ date: 2024-05-01, note: Begun., state: started }]' }, undefined, 1],
    ['goals', { until: '2027-05-01' }, undefined, 0],
    ['home-learning', {}, 'Look at the moon on May 18.', 1],
    ['home-learning', {}, 'Look at the moon on May 18, 2026.', 0],
    ['events', {}, 'Doors are open on May 18.', 0],
  ])('in %s with %j and “%s”', async (name, fields, body, count) => {
    expect(await askOne(yearMissingRule, name, fields, body)).toHaveLength(count);
  });
});

describe('same-event', () => {
  const askNews = (text: string, event = CONCERT, fields: Fields = {}) =>
    ask(sameEventRule, {
      'events/concert.mdx': event,
      'newsletters/one.mdx': toEntry('newsletters', fields, text),
    });

  test.each([
    [`The ${LINK} is on June 5.`, ['look June 5']],
    [`The ${LINK} is on June 4.`, []],
    ['<EventLink id="concert">Friday, June 5</EventLink> is a feast.', ['look Friday, June 5']],
    ['The spring concert is on June 5.', ['look June 5']],
    ['Spring concert rehearsals: June 5. Our spring has a concert on June 6.', ['look June 5']],
    [`The ${LINK} begins at 7:00 pm.`, ['look begins at 7:00 pm']],
    [`The ${LINK} begins at 6 pm.`, []],
    [`The ${LINK} starts at 18:00.`, []],
    [`We practise before the ${LINK} on June 1.`, []],
    [`The ${LINK} is on June 4, the party on June 5.`, []],
    [`Doors for the ${LINK} open at 17:30.`, []],
    ['> The spring concert is on June 5.', []],
  ])('in a newsletter: “%s”', async (text, found) => {
    expect(await askNews(text)).toEqual(found);
  });

  test('the day before it moved was right, and so is what was written before', async () => {
    const moved = toEntry('events', {
      title: 'Spring concert',
      start: '2026-06-04 18:00',
      end: '19:00',
      status: 'moved',
      was: 'Friday, June 5',
      updated: '2026-05-07',
    });
    expect(await askNews(`The ${LINK} is on June 5.`, moved)).toEqual([]);
    expect(await askNews(`The ${LINK} is on June 6.`, moved)).toEqual(['look June 6']);
    const later = moved.replace('updated: 2026-05-07', 'updated: 2026-05-20');
    expect(await askNews(`The ${LINK} is on June 6.`, later)).toEqual([]);
    const corrections = '[{ date: 2026-05-09, text: We wrote June 5 for the spring concert. }]';
    expect(await askNews('Words.', CONCERT, { corrections })).toEqual([]);
  });

  test.each<[Fields, number]>([
    [{ start: '2026-06-05 18:00' }, 1],
    [{ place: 'The gym' }, 1],
    [{ start: '2026-07-05 18:00' }, 0],
    [{ title: 'Autumn concert', start: '2026-06-05 18:00' }, 0],
    [{ status: 'cancelled', start: '2026-06-05 18:00' }, 0],
    [{ class: 'willow', start: '2026-06-05 18:00' }, 0],
    [{ lang: 'es', start: '2026-06-05 18:00' }, 0],
    [{}, 0],
  ])('two events of one title, the second with %j', async (fields, count) => {
    const same = { title: 'Spring concert', start: '2026-06-04 18:00', end: '19:00' };
    const files = {
      'events/a.mdx': CONCERT,
      'events/b.mdx': toEntry('events', { ...same, ...fields }),
    };
    expect(await ask(sameEventRule, files)).toHaveLength(count);
  });

  test('translations say the same day and time', async () => {
    const es = { lang: 'es', translationOf: 'concert', title: 'Concierto', end: '19:00' };
    const write = (start: string) => ({
      'events/concert.mdx': CONCERT,
      'events/concert-es.mdx': toEntry('events', { ...es, start }),
    });
    expect(await ask(sameEventRule, write('2026-06-05 18:00'))).toEqual(['stops']);
    expect(await ask(sameEventRule, write('2026-06-04 18:00'))).toEqual([]);
    const by = (day: string) => ({ ask: `{ text: Plant., by: ${day} }` });
    const files = (day: string) => ({
      'newsletters/one.mdx': toEntry('newsletters', by('2026-05-15')),
      'newsletters/uno.mdx': toEntry('newsletters', {
        ...{ lang: 'es', translationOf: 'one' },
        ...by(day),
      }),
    });
    expect(await ask(sameEventRule, files('2026-05-16'))).toEqual(['stops']);
    expect(await ask(sameEventRule, files('2026-05-15'))).toEqual([]);
  });
});
