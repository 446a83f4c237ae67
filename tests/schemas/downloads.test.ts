import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  readFolder,
  readSchool,
  SCHOOL,
  toEntry,
  writeContent,
  type Files,
} from '../fixtures/content-folder.ts';

const PDF = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n%%EOF\n';

function withDownload(name: string, files: Files = {}): Files {
  const beside = Object.entries(files).map(
    ([file, bytes]) => [`newsletters/a/${file}`, bytes] as const,
  );
  const body = `Words\n\n<Download file="${name}">the form</Download>\n`;
  return {
    'newsletters/a/index.mdx': toEntry('newsletters', {}, body),
    ...Object.fromEntries<string | Uint8Array>(beside),
  };
}

function withAction(action: string): Files {
  return withDownload('form.pdf', {
    'form.pdf': PDF.replace('/Pages', `/AA << ${action} >> /Pages`),
  });
}

/** A PDF as later versions write it: its objects lie compressed in a stream. */
function withHiddenAction(action: string): Files {
  const packed = deflateSync(`<< ${action} >>`);
  const head = `${PDF}3 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  const pdf = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')]);
  return withDownload('form.pdf', { 'form.pdf': pdf });
}

const ACTIVE = '"form.pdf" holds a program or another file. → Print it to a new PDF, and use that.';

// One case a line.
// prettier-ignore
describe('a download that could harm a family is refused', () => {
  test.each<[string, Files, string]>([
    ['none of that name', withDownload('form.pdf'), 'There is no file "form.pdf". → Put the file beside this entry.'],
    ['a document', withDownload('form.zip', { 'form.zip': 'PK\x03\x04' }), '"form.zip" is not a PDF. → Save it as PDF: every phone and computer can open that.'],
    ['a page under the name of a PDF', withDownload('form.pdf', { 'form.pdf': '<script>alert(1)</script>' }), '"form.pdf" is not a PDF. → Save it as PDF: every phone and computer can open that.'],
    ['another website', withDownload('https://evil.example/a.pdf'), 'The file "https://evil.example/a.pdf" lies on another website. → Save it, put it beside this entry, and write its file name.'],
    ['a folder above', withDownload('../../../package.json'), 'The file "../../../package.json" lies outside the folder of content. → Put it beside this entry, and write its file name.'],
    ['a program', withAction('/S /JavaScript /JS (app.alert(1))'), ACTIVE],
    ['a program whose name is written in numbers', withAction('/S /J#61vaScript /J#53 (app.alert(1))'), ACTIVE],
    ['a command', withAction('/S /Launch /F (cmd.exe)'), ACTIVE],
    ['a form that sends', withAction('/S /SubmitForm'), ACTIVE],
    ['a file inside', withAction('/EmbeddedFile'), ACTIVE],
    ['a program in a compressed stream', withHiddenAction('/S /JavaScript /JS (app.alert(1))'), ACTIVE],
    ['something that happens on opening it', withDownload('form.pdf', { 'form.pdf': PDF.replace('/Pages', '/OpenAction << /S /URI /URI (https://evil.example) >> /Pages') }), ACTIVE],
    ['a photo with its place', withDownload('form.pdf', { 'form.pdf': `${PDF}\xff\xd8\xff\xe1Exif\0\0MM` }), '"form.pdf" holds photos with camera data, such as where they were taken. → Print it to a new PDF, and use that.'],
  ])('%s', async (_, files, problem) => {
    const { faults } = await readSchool(files);
    expect(faults.map((fault) => `${fault.problem} → ${fault.fix}`)).toEqual([problem]);
    expect(faults[0]).toMatchObject({ file: 'src/content/newsletters/a/index.mdx', line: 9 });
  });
});

test('a good one is copied as it is, under a name without words', async () => {
  const root = await writeContent({
    ...SCHOOL,
    ...withDownload('emma-form.pdf', { 'emma-form.pdf': PDF }),
  });
  const { faults, library } = await readFolder(root);
  expect(faults).toEqual([]);
  const [name] = await readdir(join(root, '.cache/downloads'));
  expect(name).toMatch(/^[0-9a-f]{24}\.pdf$/);
  expect(await readFile(join(root, '.cache/downloads', name!), 'latin1')).toBe(PDF);
  expect(library.newsletters[0]?.data.body).toContainEqual(
    expect.objectContaining({ name: 'Download', props: { file: `/files/${name}` } }),
  );
});
