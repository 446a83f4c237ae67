import { describe, expect, it } from 'vitest';
import { createFileFormat } from '../../../../src/cms/format/create-file-format.ts';
import { readForm } from '../../../../src/cms/form/read-form.ts';
import { createCollections } from '../../../../src/cms/config/collections.ts';
import { PLAIN_FACTS } from '../../../../src/cms/config/field-facts.ts';
import { prefill } from '../../../../src/cms/starting/prefill.ts';
import { schemas } from '../../../../src/loader/entry-schemas.ts';
import type { WrittenCollection } from '../../../../src/schemas/collection-names.ts';
import { beginDrafts } from '../../../../src/starting/begin.ts';
import { writeDraft } from '../../../../src/starting/write-draft.ts';

const school = {
  classId: 'all',
  lang: 'en',
  date: '2026-05-14',
  grades: { from: 'K', to: '6' },
  promises: [{ id: 'bench', text: 'The bench is mended.', due: '2026-05-10' }],
  eventIds: ['garden-morning', 'book-fair'],
  tipId: 'weather-watch',
  teacher: 'Ana Lima',
} as const;
const start = { ...school, promises: [...school.promises], eventIds: [...school.eventIds] };

const drafts = beginDrafts({ ...start, classId: 'willow' }, { school: start, today: '2026-05-14' });
const config = {
  backend: { name: 'test-repo' },
  collections: createCollections({ ...PLAIN_FACTS, yearBegan: '2025-08-01' }),
} as const;

/** What the form of a new entry holds when it opens. */
function listDefaults(name: string): Record<string, unknown> {
  const { collections = [] } = prefill({ ...config, collections: [...config.collections] }, drafts);
  const collection = collections.find((each) => each.name === name);
  if (!collection || !('fields' in collection)) throw new Error(`There is no ${name}.`);
  const begun = collection.fields.flatMap((field) =>
    'default' in field ? [[field.name, field.default] as const] : [],
  );
  return Object.fromEntries(begun);
}

describe('a new entry in the editor', () => {
  it.each(Object.keys(drafts) as WrittenCollection[])(
    'of %s is what npm run new writes, to the letter',
    (name) => {
      const { toFile } = createFileFormat(name, readForm(schemas[name]));
      expect(toFile(listDefaults(name))).toBe(writeDraft(drafts[name]));
    },
  );

  it('shows what is known already in fields of their own', () => {
    expect(listDefaults('newsletters')).toMatchObject({
      date: '2026-05-14',
      class: ['willow'],
      draft: true,
      kept: [{ promise: 'bench', date: '2026-05-14' }],
    });
  });

  it('loses the specimen of a promise once there is a real one, and no other remark', () => {
    const { toFile } = createFileFormat('newsletters', readForm(schemas.newsletters));
    const values = listDefaults('newsletters');
    const promises = [{ id: 'beans', text: 'The beans come home.', due: '2026-05-28' }];
    const [before, after] = [toFile(values), toFile({ ...values, promises })];
    expect(before).toContain('#promises:');
    const lines = before.split('\n');
    const added = after.split('\n').filter((line) => !lines.includes(line));
    const lost = lines.filter((line) => !after.split('\n').includes(line));
    expect(added).toEqual([
      'promises:',
      '  - id: beans',
      '    text: The beans come home.',
      '    due: 2026-05-28',
    ]);
    expect(lost).toEqual([
      expect.stringMatching(/^# \w/),
      '#promises:',
      '#  - id: short-name',
      expect.stringMatching(/^# {4}text: /),
      '#    due: 2026-05-28',
    ]);
  });

  it('is empty where nothing is known of it', () => {
    expect(listDefaults('people')).not.toHaveProperty('name');
  });
});
