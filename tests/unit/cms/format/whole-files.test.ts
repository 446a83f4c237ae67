import { expect, test } from 'vitest';
import { keepLineEnds, toPlainText } from '../../../../src/cms/format/line-ends.ts';
import { createWholeFiles } from '../../../../src/cms/format/whole-files.ts';

const WINDOWS = '---\r\ntitle: A\r\n---\r\n\r\nHello.\r\n';
const SEEN_BY_CMS = '---\ntitle: A\n---\n\nHello.';

test.each([
  ['of Windows', 'one\r\ntwo\r\n', 'one\nnew\ntwo\n', 'one\r\nnew\r\ntwo\r\n'],
  ['of Unix', 'one\ntwo\n', 'one\nnew\n', 'one\nnew\n'],
  ['of both', 'one\ntwo\r\nthree\r\n', 'one!\nnew\ntwo\nthree\n', 'one!\nnew\r\ntwo\r\nthree\r\n'],
  ['of a Mac before 2001', 'one\rtwo', 'one\ntwo\nnew', 'one\rtwo\rnew'],
  ['after a mark', '\uFEFFone\r\n', 'two\n', '\uFEFFtwo\r\n'],
  ['that are not there', 'one', 'two', 'two'],
])('line ends %s stay', (_, file, changed, after) => {
  expect(keepLineEnds(toPlainText(file), file)).toBe(file);
  expect(keepLineEnds(changed, file)).toBe(after);
});

test('a file is found by what the CMS left of it, also after it was saved with other words', async () => {
  let files = [{ path: 'src/content/newsletters/a/index.mdx', text: WINDOWS }];
  const findWhole = createWholeFiles(() => Promise.resolve(files));
  await expect(findWhole(SEEN_BY_CMS)).resolves.toBe(WINDOWS);
  files = [{ ...files[0]!, text: WINDOWS.replace('A', 'B') }];
  await expect(findWhole(SEEN_BY_CMS)).resolves.toBe(WINDOWS);
});

test('a byte-order mark that went missing is known by its bytes', async () => {
  const files = [{ path: 'a.yaml', text: 'name: Ana ✎\n', size: 17 }];
  const findWhole = createWholeFiles(() => Promise.resolve(files));
  await expect(findWhole('name: Ana ✎')).resolves.toBe('\uFEFFname: Ana ✎\n');
});

test('nothing is guessed where two files say the same, or where the files can’t be read', async () => {
  const files = [
    { path: 'a.yaml', text: 'name: Ana\n' },
    { path: 'b.yaml', text: 'name: Ana\r\n' },
  ];
  await expect(createWholeFiles(() => Promise.resolve(files))('name: Ana')).resolves.toBe(
    'name: Ana',
  );
  await expect(createWholeFiles(() => Promise.reject(new Error()))('name: Ana')).resolves.toBe(
    'name: Ana',
  );
});
