import { describe, expect, test } from 'vitest';
import school from '../../school.config.ts';
import { schoolSchema } from '../../src/schemas/school.ts';

function listProblems(changes: Record<string, unknown>): string[] {
  const parsed = schoolSchema.safeParse({ ...school, ...changes });
  return parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

const CMS = { host: 'forgejo', repository: 'our-school/news' };

describe('the time zone of a school', () => {
  test.each(['America/Halifax', 'Asia/Kolkata', 'Asia/Calcutta', 'Europe/Kyiv', 'UTC'])(
    '%s is known, by old and new names alike',
    (timeZone) => {
      expect(listProblems({ timeZone })).toEqual([]);
    },
  );

  test.each(['Halifax', 'Atlantic time', '+02:00', ''])(
    '"%s" is refused with an example',
    (timeZone) => {
      expect(listProblems({ timeZone })).toEqual([
        'timeZone: This is not the name of a time zone. Write one such as America/Halifax or Europe/Madrid.',
      ]);
    },
  );
});

test('a misspelt setting and a wrong day are told together', () => {
  const problems = listProblems({ tagLine: 'x', yearBegins: 'August' });
  expect(problems).toHaveLength(2);
  expect(problems.join(' ')).toMatch(/Write month and day, such as 09-01.*tagLine/);
});

test.each([
  ['a folder in the address', { url: 'https://school.example/news' }],
  ['an address that is not of the web', { url: 'ftp://school.example' }],
  ['a base of two slashes', { base: '//' }],
  ['a base with a space', { base: '/our news/' }],
  ['a language that is no code', { lang: 'english_canada' }],
  ['a day that no year has', { yearBegins: '02-30' }],
  ['a term that begins on no day', { termsBegin: ['09-01', '13-01'] }],
  ['an empty list of terms', { termsBegin: [] }],
  ['days of grace below nothing', { promises: { graceDays: -1 } }],
  ['half a day of grace', { promises: { graceDays: 1.5 } }],
  ['a form without encryption', { preferences: { form: 'http://forms.example/x' } }],
  ['a form that is no address', { preferences: { form: 'forms.example' } }],
  ['a form that writes a mail', { preferences: { form: 'mailto:office@school.example' } }],
  ['a form with a password in it', { preferences: { form: 'https://a:b@forms.example/' } }],
  ['a misspelt form', { preferences: { From: 'https://forms.example/x' } }],
  ['mail from nobody', { digest: {} }],
  ['mail from two addresses', { digest: { from: 'a@school.example, b@school.example' } }],
  [
    'a line of headers as an address',
    { digest: { from: 'a@school.example\r\nBcc: b@school.example' } },
  ],
  ['a rhythm of mail that there is not', { digest: { from: 'a@school.example', mode: 'daily' } }],
  [
    'a time after midnight',
    { digest: { from: 'a@school.example', cutoff: { day: 'friday', time: '24:00' } } },
  ],
  ['a misspelt setting of mail', { digest: { from: 'a@school.example', targets: 'group' } }],
  ['an editor that saves nowhere', { cms: {} }, 2],
  ['an editor of a host without its repository', { cms: { ...CMS, repository: 'news' } }],
  ['a group within a group outside GitLab', { cms: { ...CMS, repository: 'a/b/news' } }],
  ['a host without encryption', { cms: { ...CMS, address: 'http://git.school.example' } }],
  ['a host with a folder', { cms: { ...CMS, address: 'https://school.example/git' } }],
  ['a host that says more', { cms: { ...CMS, address: "https://a;script-src'x'.example" } }],
  ['a branch with a space', { cms: { ...CMS, branch: 'our site' } }],
  ['a branch that leads up', { cms: { ...CMS, branch: 'a/../b' } }],
  ['an application of GitHub', { cms: { ...CMS, host: 'github', appId: 'abc' } }],
  ['a sign-in service beside Forgejo', { cms: { ...CMS, signIn: 'https://in.example' } }],
  ['a lead teacher on a Forgejo', { cms: { ...CMS, review: true } }],
  ['a clock that no day shows', { clock: '2026-13-45T99:99' }],
])('%s is refused', (_, changes, count = 1) => {
  expect(listProblems(changes)).toHaveLength(count);
});

test('a promise may be overdue for two weeks when nothing else is set', () => {
  expect(schoolSchema.parse(school).promises).toEqual({ graceDays: 14 });
  expect(schoolSchema.parse({ ...school, promises: {} }).promises).toEqual({ graceDays: 14 });
});

test.each([
  ['a group within a group of GitLab', { host: 'gitlab', repository: 'a/b/news', review: true }],
  ['a Forgejo of its own', { ...CMS, address: 'https://git.school.example:3000', appId: 'a-b' }],
  ['GitHub with a sign-in service', { ...CMS, host: 'github', signIn: 'https://in.example' }],
])('an editor may save to %s', (_, cms) => {
  expect(listProblems({ cms })).toEqual([]);
});

test.each([
  ['no form', {}],
  ['an empty place for it', { preferences: {} }],
  ['a form of its own', { preferences: { form: 'https://forms.example/hear?school=1' } }],
])('a school may have %s', (_, changes) => {
  expect(listProblems(changes)).toEqual([]);
});
