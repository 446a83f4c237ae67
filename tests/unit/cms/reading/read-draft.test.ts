import { expect, test } from 'vitest';
import { readDraft } from '../../../../src/cms/reading/read-draft.ts';
import type { OtherEntry } from '../../../../src/cms/reading/read-others.ts';
import { COLLECTION_NAMES } from '../../../../src/schemas/collection-names.ts';
import { createSettings } from '../../../fixtures/check-context.ts';
import { SCHOOL, TODAY, toEntry } from '../../../fixtures/content-folder.ts';

const PROMISES = '[{ id: corner, text: A reading corner, due: 2026-05-20 }]';
const KEPT = '[{ promise: corner, how: It stands, date: 2026-05-09 }]';

const SAVED: OtherEntry[] = [
  { collection: 'classes', id: 'willow', text: SCHOOL['classes/willow.yaml'] as string },
  { collection: 'people', id: 'priya-nair', text: SCHOOL['people/priya-nair.yaml'] as string },
  { collection: 'newsletters', id: 'made', text: toEntry('newsletters', { promises: PROMISES }) },
  {
    collection: 'newsletters',
    id: 'answered',
    text: toEntry('newsletters', { title: 'The corner stands', kept: KEPT }),
  },
];

function read(text: string, place: Partial<Parameters<typeof readDraft>[1]> = {}) {
  return readDraft(text, {
    collection: 'newsletters',
    id: 'made',
    others: SAVED,
    school: createSettings(),
    now: `${TODAY}T08:00`,
    ...place,
  });
}

const PHOTO = '<Photo src="pond.jpg" alt="The pond" people="none" />\n';

test('gives the entry with its body, and pictures by the names that were written', async () => {
  const { entry, tree, faults } = await read(toEntry('newsletters', {}, PHOTO));
  expect(faults).not.toContainEqual(expect.objectContaining({ path: ['body'] }));
  expect(entry?.data).toMatchObject({ title: 'Our week', body: tree });
  expect(tree).toMatchObject([{ type: 'picture', src: { src: 'pond.jpg' } }]);
});

test('gives what is sound of an entry that is not written to its end', async () => {
  const text = toEntry('newsletters', { title: undefined }, 'A word.\n');
  const { entry, incomplete, tree } = await read(text);
  expect(entry).toBeUndefined();
  expect(incomplete).toMatchObject({ date: '2026-05-08' });
  expect(tree).toMatchObject([{ type: 'html' }]);
});

test('misses a picture that the entry does not have', async () => {
  const text = toEntry('newsletters', { promises: PROMISES }, PHOTO);
  const { faults } = await read(text, { hasFile: (name) => name !== 'pond.jpg' });
  expect(faults).toMatchObject([{ problem: 'There is no picture "pond.jpg".', path: ['body'] }]);
});

test('tells what a change breaks in another entry, and nothing that was broken before', async () => {
  const { faults } = await read(toEntry('newsletters'));
  expect(faults.map(({ problem }) => problem)).toEqual([
    'Because of what was changed here, “The corner stands” can’t be published: There is no promise "corner".',
  ]);
  const others = SAVED.map((each) =>
    each.id === 'made' ? { ...each, text: toEntry('newsletters') } : each,
  );
  expect((await read(toEntry('newsletters'), { others })).faults).toEqual([]);
  const drafts = SAVED.map((each) =>
    each.id === 'answered' ? { ...each, text: each.text.replace('---', '---\ndraft: yes') } : each,
  );
  expect((await read(toEntry('newsletters'), { others: drafts })).faults).toEqual([]);
});

test('a promise is made twice where it is made anew, not where it stood first', async () => {
  const text = toEntry('newsletters', { promises: PROMISES });
  expect((await read(text)).faults).toEqual([]);
  expect((await read(text, { id: 'new' })).faults).toMatchObject([
    { path: ['promises', 0, 'id'], problem: expect.stringContaining('is made in') as string },
  ]);
});

test('believes what can’t be known', async () => {
  const text = toEntry('newsletters', { class: 'heron', kept: KEPT });
  const { faults } = await read(text, { others: [], unknown: COLLECTION_NAMES });
  expect(faults).toEqual([]);
});
