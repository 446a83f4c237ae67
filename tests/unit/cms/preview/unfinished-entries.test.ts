import { beforeAll, describe, expect, test } from 'vitest';
import { completeEntry } from '../../../../src/cms/preview/complete-entry.ts';
import type { renderPage } from '../../../../src/cms/preview/render-page.ts';
import { createFileFormat } from '../../../../src/cms/format/create-file-format.ts';
import type { FormValues } from '../../../../src/cms/format/file-format.ts';
import { readForm } from '../../../../src/cms/form/read-form.ts';
import { toEntryFile } from '../../../../src/cms/reading/entry-path.ts';
import type { Others } from '../../../../src/cms/reading/read-others.ts';
import { schemas } from '../../../../src/loader/entry-schemas.ts';
import { readEntryText } from '../../../../src/loader/read-entry-text.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../../../src/schemas/collection-names.ts';
import { loadPreviewProgram } from '../../../fixtures/preview-program.ts';
import { READER, listSavedEntries, readSavedEntries } from '../../../fixtures/saved-entries.ts';
import { REPOSITORY } from '../../../fixtures/site.ts';

const ID = 'an-entry-in-the-making';

let program: { renderPage: typeof renderPage };
let others: Others;
const saved = new Map<CollectionName, string>();

beforeAll(async () => {
  program = await loadPreviewProgram('preview-unit', { root: REPOSITORY, now: '2026-05-14T08:00' });
  others = await readSavedEntries(REPOSITORY);
  for (const { collection, text } of await listSavedEntries(REPOSITORY)) {
    // The longest says most.
    if (text.length > (saved.get(collection)?.length ?? 0)) saved.set(collection, text);
  }
});

/** The pane beside a form in which these values stand. */
async function show(collection: CollectionName, values: FormValues): Promise<string> {
  const form = readForm(schemas[collection]);
  const place = { collection, id: ID, file: toEntryFile(collection, ID) };
  const text = createFileFormat(collection, form).toFile(values);
  const entry = completeEntry(await readEntryText(place, text, READER), {
    ...{ ...place, values, form, today: READER.today },
    findAny: (name) => others.library[name][0]?.id,
  });
  return program.renderPage(entry, others.library);
}

function readSaved(collection: CollectionName): FormValues {
  const format = createFileFormat(collection, readForm(schemas[collection]));
  return format.fromFile(saved.get(collection)!);
}

/** What only a program would say. */
const PROGRAM_WORDS = /undefined|\bnull\b|NaN|\[object|Invalid Date/;

describe.each(COLLECTION_NAMES)('the pane of an entry of %s', (collection) => {
  test('is there before anything is written', async () => {
    const html = await show(collection, {});
    expect(html).toContain('<main');
    expect(html).not.toMatch(PROGRAM_WORDS);
  });

  test('shows the rest whatever single field is empty, or holds nonsense', async () => {
    const values = readSaved(collection);
    const name = String(values['title'] ?? values['name']);
    for (const { name: field } of readForm(schemas[collection])) {
      for (const value of [undefined, '?', ['?']]) {
        const html = await show(collection, { ...values, [field]: value });
        expect({ field, value, html: PROGRAM_WORDS.exec(html)?.[0] }).toEqual({ field, value });
        if (field !== 'title' && field !== 'name') expect(html).toContain(name.split("'")[0]);
      }
    }
  });
});

test('a picture that was chosen and not described yet is shown', async () => {
  const html = await show('newsletters', {
    title: 'Beans',
    cover: { src: 'blob:http://127.0.0.1/beans', alt: '' },
  });
  expect(html).toContain('<img src="blob:http://127.0.0.1/beans" alt class="cover-picture"');
});

test('a draft of a far day is shown, and drafts of others are not', async () => {
  const event = readSaved('events');
  const draft = { ...event, title: 'Dress rehearsal', date: '2031-01-01', draft: true };
  expect(await show('events', draft)).toContain('Dress rehearsal');

  const text = createFileFormat('events', readForm(schemas.events)).toFile({
    ...{ ...draft, start: '2026-05-15', class: ['all'], status: 'planned' },
  });
  const place = { collection: 'events', id: 'rehearsal', file: 'x' } as const;
  const { entry } = await readEntryText(place, text, READER);
  expect(entry).toBeDefined();
  const library = { ...others.library, events: [...others.library.events, entry as never] };
  const newsletter = others.library.newsletters.find(({ id }) => id === 'willow-2026-05-08')!;
  const page = await program.renderPage(newsletter, library);
  expect(page).toContain('Victoria Day');
  expect(page).not.toContain('Dress rehearsal');
});

test.each([
  ['[a link](javascript:alert(1))'],
  ['[a link](JAVA&#10;SCRIPT:alert(1))'],
  ['[a link](data:text/html,<script>alert(1)</script>)'],
  ['<Download file="javascript:alert(1)">a link</Download>'],
])('of %s the words are shown, and no address of a program', async (body) => {
  const html = await show('events', { ...readSaved('events'), body });
  expect(html).toContain('a link');
  expect(html).not.toMatch(/(?:href|src)="?\s*(?:java\s*script|data):/i);
});

test('a page written from right to left says so', async () => {
  const html = await show('newsletters', { title: 'مرحبا', lang: 'ar' });
  expect(html).toMatch(/<main id="page-content" lang="ar" dir="rtl">/);
});
