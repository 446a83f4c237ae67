import { expect, test } from 'vitest';
import { createTranslate } from '../../../src/i18n/translate.ts';
import { readYaml } from '../../../src/loader/front-matter.ts';
import { startHeader, toHeadline } from '../../../src/starting/draft.ts';
import { writeDraft } from '../../../src/starting/write-draft.ts';
import { SHOWN_WORDS } from '../../fixtures/hostile-words.ts';

const t = createTranslate('en');
const START = { classId: 'willow', date: '2026-05-15', t };

/** The header of a draft as the reader of entries sees it. */
function readBack(text: string): Record<string, unknown> {
  const [, header] = /^---\n([\s\S]*?)\n---\n/.exec(text)!;
  const read = readYaml(header!, 2);
  if (Array.isArray(read)) throw new Error(JSON.stringify(read));
  return read.values;
}

test.each([
  'Reminder: bring a coat',
  'Say "no", and it\'s #1 # of us',
  '🎉 & *stars* - [lists] {maps} | > ! % @ `',
  'وقف مالك الحزين: «ساكنًا»',
  '- a dash, and --- three',
  '1984',
  'no',
  '~',
  "It's null: \\n is no line",
  '<Galery> {process.env.SECRET}',
  SHOWN_WORDS.trim(),
  toHeadline('two\nlines\u0007 and\tmore  '),
])('a headline comes back as it was typed: %s', (title) => {
  const text = writeDraft({ fields: startHeader({ ...START, title }), body: 'Words.' });
  expect(readBack(text)).toMatchObject({
    title,
    date: '2026-05-15',
    class: 'willow',
    draft: 'yes',
  });
});

test('notes are comments, of which nothing is read', () => {
  const text = writeDraft({
    fields: [
      { name: 'title', value: 'Ours', notes: [' Room #4\n---\ndraft: no'] },
      { name: 'empty' },
      { name: 'kept', notes: [' The last word', 'promises:', '  - id: a'] },
    ],
    body: 'Words.',
  });
  expect(readBack(text)).toEqual({ title: 'Ours' });
  expect(text).toMatch(/^---\n# Room #4 --- draft: no\ntitle: Ours\n/);
  expect(text).toContain('\n# The last word\n#promises:\n#  - id: a\n---\n');
});

test('lines whose sign is taken away are read', () => {
  const fields = [
    { name: 'title', value: 'Ours' },
    { name: 'promises', notes: [' Promise?', 'promises:', '  - id: a', '    due: 2026-05-29'] },
  ];
  const text = writeDraft({ fields, body: '' }).replaceAll(/^#(?! )|^#(?= {2})/gm, '');
  expect(readBack(text)).toEqual({ title: 'Ours', promises: [{ id: 'a', due: '2026-05-29' }] });
});
