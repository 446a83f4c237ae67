import { expect, test } from 'vitest';
import { mendBookmarks } from '../../../commands/print/bookmarks.ts';
import { findBrowser } from '../../../commands/project/chromium.ts';

const EDGE = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';

function toHex(words: string): string {
  const bytes = Buffer.from(words, 'utf16le').swap16().toString('hex').toUpperCase();
  return `<FEFF${bytes}>`;
}

test.each([
  ['written once', '(Try it)', '(Try it)'],
  ['written twice', '(Try itTry it)', '(Try it)'],
  ['with brackets, written twice', '(Up \\(or down\\)Up \\(or down\\))', '(Up \\(or down\\))'],
  ['of Arabic words, last to first', toHex('دقائق أربع'), toHex('أربع دقائق')],
  ['of Arabic words, twice', toHex('دقائق أربعدقائق أربع'), toHex('أربع دقائق')],
  ['that is no heading', '(papapapa)', '(papapapa)'],
])('a bookmark %s is as its heading, in as many bytes', (_, written, mended) => {
  const headings = ['Try it', 'Up (or down)', 'أربع دقائق'];
  const result = mendBookmarks(`<</Title ${written}\n/Dest [2 0 R]>>`, headings);
  expect(result).toBe(`<</Title ${mended.padEnd(written.length)}\n/Dest [2 0 R]>>`);
});

test.each([
  [
    'the one that is named',
    { chosen: '/opt/brave', has: ['/opt/brave', '/usr/bin/chromium'] },
    '/opt/brave',
  ],
  ['the one that is installed', { has: ['/usr/bin/chromium'] }, '/usr/bin/chromium'],
  ['Edge, where Windows has only that', { system: 'win32 x64', has: [EDGE] }, EDGE],
  ['the one from npm, on Linux with nothing else', { has: [] }, undefined],
])(
  'prints with %s',
  (
    _,
    { chosen, system = 'linux x64', has }: { chosen?: string; system?: string; has: string[] },
    found,
  ) => {
    expect(findBrowser({ chosen, system, exists: (path) => has.includes(path) })).toBe(found);
  },
);

test.each([
  ['none is there', { chosen: undefined, system: 'darwin arm64' }, 'Install one of them'],
  [
    'the named one is not there',
    { chosen: '/opt/gone', system: 'linux x64' },
    'CHROME_PATH names /opt/gone',
  ],
])('says what to do when %s', (_, machine, words) => {
  expect(() => findBrowser({ ...machine, exists: () => false })).toThrow(words);
});
