import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findProblems } from '../../../../commands/digest/check/find-problems.ts';
import { findProgramProblems } from '../../../../commands/digest/check/mail-programs.ts';
import { loadInliner } from '../../../../src/digest/render/inline-styles.ts';
import { renderDigest } from '../../../../src/digest/render/render-digest.ts';
import { createFullContent } from '../../../fixtures/digest-content.ts';
import { REPOSITORY } from '../../../fixtures/site.ts';

const SITE = 'https://news.fixture.example/';
const DIST = join(REPOSITORY, 'tests/output/digest-check');

let html: string;
let text: string;

beforeAll(async () => {
  await loadInliner();
  ({ html, text } = renderDigest(createFullContent('en')));
  for (const [, path = ''] of html.matchAll(/"https:\/\/news\.fixture\.example\/([^"]*)"/g)) {
    const file = join(DIST, path.endsWith('/') ? `${path}index.html` : path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, '');
  }
});

function check(changed: { html?: string; text?: string } = {}, others = {}) {
  return findProblems(
    { html, text, ...changed },
    {
      ...{ site: { address: SITE, dist: DIST }, postalAddress: '1 Fixture Road' },
      contact: 'office@fixture.example',
      ...others,
    },
  );
}

test('a mail as it is made has nothing to mend', async () => {
  expect(await check()).toEqual([]);
});

describe('what is wrong is said', () => {
  test('a picture without a description or a size', async () => {
    const without = html.replace(/ (?:alt|height)="[^"]*"(?=[^>]*>)/g, '');
    expect(await check({ html: without })).toEqual([
      `The picture ${SITE}_email/img/0123456789abcdef.jpg has no alt.`,
      `The picture ${SITE}_email/img/0123456789abcdef.jpg has no height.`,
    ]);
  });

  test.each([
    ['/newsletters/eggs/', 'The link “/newsletters/eggs/” leads nowhere from a mail.'],
    ['javascript:alert(1)', 'The link “javascript:alert(1)” leads nowhere from a mail.'],
    ...[`${SITE}newsletters/gone/`, `${SITE}newsletters/%zz/`].map((address) => [
      address,
      `${address} is not on the built site. Build it again (npm run build), or mend the link.`,
    ]),
  ])('a link to %s', async (address, problem) => {
    expect(await check({ html: html.replace(`${SITE}newsletters/eggs/`, address) })).toEqual([
      problem,
    ]);
  });

  test('a mail that is too long', async () => {
    expect((await check({ html: `${html}${' '.repeat(90_000)}` })).join()).toMatch(
      /^It has \d+ bytes/,
    );
  });

  test('no postal address, in either part', async () => {
    const others = { postalAddress: ' ' };
    expect(await check({}, others)).toHaveLength(2);
    expect((await check({ text: text.replace('1 Fixture Road', '') })).join()).toMatch(
      /^Its text part/,
    );
  });

  test('nowhere to write to', async () => {
    expect(await check({}, { contact: 'nobody@fixture.example' })).toHaveLength(2);
  });
});

describe('mail programs', () => {
  test.each(['en', 'ar'] as const)(
    'know what a mail in %s is made of, or lose nothing',
    async (lang) => {
      const { problems, programs, raw } = await findProgramProblems(
        renderDigest(createFullContent(lang)).html,
      );
      expect(programs).toBeGreaterThan(30);
      expect(raw.size).toBeGreaterThan(10);
      expect(problems).toEqual([]);
    },
  );

  test.each([
    ['a video', '<video src="x.mp4"></video>', '<video> element'],
    ['a form', '<form></form>', '<form> element'],
    ['columns side by side', '<div style="display: grid"></div>', 'display:grid'],
  ])('do not all know %s', async (_, planted, title) => {
    const { problems } = await findProgramProblems(html.replace('</body>', `${planted}</body>`));
    expect(problems.some((problem) => problem.startsWith(title))).toBe(true);
  });
});
