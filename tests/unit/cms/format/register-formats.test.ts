import { readFileSync, globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { registerFormats } from '../../../../src/cms/format/register-formats.ts';
import { COLLECTION_NAMES } from '../../../../src/schemas/collection-names.ts';

interface Registered {
  extension: string;
  fromFile: (text: string) => Record<string, unknown>;
  toFile: (values: object) => Promise<string>;
}

const formats = new Map<string, Registered>();
registerFormats(
  {
    registerCustomFormat: (name, extension, format) => {
      formats.set(name, { extension, ...(format as Omit<Registered, 'extension'>) });
    },
  },
  { backend: { name: 'gitea', repo: 'fixture/news' } },
);

test('there is a format for every collection and for the settings', () => {
  const names = [...COLLECTION_NAMES, 'settings'];
  expect([...formats.keys()]).toEqual(names.map((name) => `homeward-${name}`));
});

test('no field is missing from what the CMS gets, so that it fills none in by itself', () => {
  const { fromFile } = formats.get('homeward-newsletters')!;
  const values = fromFile('---\ntitle: A\nask:\n  text: B\npromises:\n  - id: c\n---\n\nHello.\n');
  expect(values).toMatchObject({
    title: 'A',
    summary: '',
    date: '',
    dateTime: '',
    lang: '',
    class: [],
    tags: [],
    draft: false,
    cover: null,
    checks: {},
    ask: { text: 'B', by: '', byTime: '' },
    promises: [{ id: 'c', text: '', due: '' }],
    kept: [],
    translatedFrom: '',
  });
});

test.each(COLLECTION_NAMES)('and nothing of it is written into files of %s', async (collection) => {
  const { extension, fromFile, toFile } = formats.get(`homeward-${collection}`)!;
  for (const file of globSync(`src/content/${collection}/**/*.${extension}`)) {
    const text = readFileSync(file, 'utf8');
    expect(await toFile(fromFile(text))).toBe(text);
  }
});
