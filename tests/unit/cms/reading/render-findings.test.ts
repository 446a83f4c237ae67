import { describe, expect, test } from 'vitest';
import { readFieldLabels } from '../../../../src/cms/reading/field-labels.ts';
import { readDraft } from '../../../../src/cms/reading/read-draft.ts';
import {
  renderFindings,
  renderFoldedFindings,
} from '../../../../src/cms/reading/render-findings.ts';
import { createSettings } from '../../../fixtures/check-context.ts';
import { SCHOOL, TODAY, toEntry, type WrittenName } from '../../../fixtures/content-folder.ts';

const OTHERS = [
  { collection: 'classes', id: 'willow', text: SCHOOL['classes/willow.yaml'] as string },
  { collection: 'people', id: 'priya-nair', text: SCHOOL['people/priya-nair.yaml'] as string },
] as const;

/** What a form shows of an entry with such fields, without tags, line by line. */
async function show(
  collection: WrittenName,
  fields: Record<string, string | undefined>,
  { body = 'Words.\n', language = 'en', school = {} } = {},
): Promise<string[]> {
  const { findings } = await readDraft(toEntry(collection, fields, body), {
    collection,
    id: 'written',
    others: OTHERS,
    school: createSettings(school),
    now: `${TODAY}T08:00`,
  });
  const html = renderFindings(findings, { collection, language });
  return html
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll('&quot;', '"')
    .split('\n')
    .filter((line) => line !== '');
}

/** What the form calls fields of newsletters and of events. */
const { describe: place } = readFieldLabels('newsletters', 'en');
const event = readFieldLabels('events', 'en').describe;

// One case a line: fields, the field’s label, what is wrong, what to do.
// prettier-ignore
describe('what is wrong is told to somebody who fills in a form', () => {
  test.each<[string, WrittenName, Record<string, string | undefined>, string[]]>([
    ['a headline is missing', 'newsletters', { title: undefined }, [place(['title']), `“${place(['title'])}” is missing (The headline, as families will read it).`, `Fill in “${place(['title'])}”.`]],
    ['a date in words', 'newsletters', { date: 'next Friday' }, [place(['date']), '"next Friday" is not a date.', 'Write year, month and day in numbers, like 2026-05-10.']],
    ['a day in a list that is left out', 'newsletters', { promises: '[{ id: x, text: A corner }]' }, [place(['promises', 0, 'due']), expect.stringMatching(`^“${place(['promises', 0, 'due']).split(', ').at(-1)!}” is missing`) as string]],
    ['an answer in a list', 'newsletters', { kept: '[{ promise: x, how: It stands, date: soon }]' }, [place(['kept', 0, 'date']), '"soon" is not a date.']],
    ['an end before the start', 'events', { start: '2026-05-20 18:00', end: '17:00' }, [event(['end']), 'The event ends (2026-05-20 17:00) before it starts (2026-05-20 18:00).', `Correct “${event(['start'])}”, “${event(['end'])}” or “${event(['lastDay'])}” so that it ends later.`]],
    ['a class that there is not', 'newsletters', { class: 'wilow' }, [place(['class', 0]), 'There is no class "wilow".', 'Did you mean "willow"?']],
  ])('%s', async (_, collection, fields, lines) => {
    expect(await show(collection, fields)).toEqual(expect.arrayContaining(['Mend this before it is published', ...lines]));
  });
});

test('a field in a list is called by its way there', () => {
  const [list, number, own] = place(['kept', 1, 'date']).split(', ');
  expect([list, number]).toEqual([place(['kept']), '2']);
  expect(own).not.toBe(place(['date']));
});

test('says of words in the body what they are, and nothing of lines or files', async () => {
  const lines = await show('newsletters', {}, { body: 'See <EventLink id="fair" />.\n' });
  expect(lines).toEqual([
    ...['Before it goes home', 'Mend this before it is published', place(['body'])],
    ...['There is no event "fair".', 'Add one in src/content/events. Or take the link out.'],
  ]);
});

test('says how to answer what may be right, and of nothing else', async () => {
  const asksToAnswer = (line: string) => line.includes(place(['checks']));
  const body = 'On Monday 12 May 2026 we go. It was very very good.\n';
  const lines = await show('newsletters', { ask: '{ text: Bring boots }' }, { body });
  expect(lines).toContainEqual(expect.stringMatching(/^Thoughts/));
  expect(lines.filter(asksToAnswer)).toEqual([
    'Is it right as it is? Say why in “Answers to checks”, under the name “weekday”.',
  ]);
  expect((await show('newsletters', { title: undefined })).filter(asksToAnswer)).toEqual([]);
});

test('weighs what is likely wrong, what is a thought, and answers of the entry', async () => {
  const fields = { ask: '{ text: Bring boots }' };
  const body = 'On Monday 12 May 2026 we go. Click [here](https://a.example).\n';
  const lines = await show('newsletters', fields, { body });
  expect(lines.filter((line) => /^(?:Mend|Please|Thoughts)/.test(line))).toEqual([
    'Mend this before it is published',
    'Please look',
    expect.stringMatching(/^Thoughts \(\d\)$/),
  ]);
  const answered = { ...fields, checks: '{ weekday: The day was changed., link-words: Known. }' };
  expect(await show('newsletters', answered, { body })).not.toContain('Please look');
});

test('is calm where nothing is wrong, in the language of the person', async () => {
  expect(await show('celebrations', {})).toEqual(['Before it goes home', 'Nothing to mend.']);
  const html = renderFindings([], { collection: 'newsletters', language: 'ar' });
  expect(html).toContain('<section class="findings" lang="ar"');
});

test('shows what somebody typed as words, never as HTML', () => {
  const finding = { file: 'a', level: 'stops', problem: '<img onerror=x>', fix: '"&' } as const;
  const html = renderFindings([finding], { collection: 'newsletters', language: 'en' });
  expect(html).toContain('&lt;img onerror=x&gt;');
  expect(html).toContain('&quot;&amp;');
});

test('folds into one line that says how much there is', () => {
  const told = { file: 'a', problem: 'A problem.', fix: 'A fix.' };
  const view = { collection: 'newsletters', language: 'en' } as const;
  const stops = { ...told, level: 'stops' } as const;
  const html = renderFoldedFindings([stops, { ...told, level: 'look' }, stops], view);
  expect(html).toContain('<summary>Mend this before it is published: 2 · Please look: 1</summary>');
  expect(renderFoldedFindings([], view)).not.toContain('<details');
});

test('does not press what only time has made wrong', () => {
  const late = {
    file: 'a',
    level: 'stops',
    isDated: true,
    problem: 'Late.',
    fix: 'Hurry.',
  } as const;
  const html = renderFindings([late], { collection: 'newsletters', language: 'en' });
  expect(html).toContain('<h3>Please look</h3>');
});
