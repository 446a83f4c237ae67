import { beforeAll, describe, expect, test } from 'vitest';
import { readEveryByte } from '../fixtures/dist.ts';
import { createSite, type Build, type Site } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeNewsletter } from '../fixtures/written-entries.ts';

const GOOD = `## Snacks

[The snacks](#snacks), [our class](/classes/willow/), [our class again](/classes/willow),
[Ana](/people/#ana-lima), [the feed](/rss.xml) and [home](https://news.fixture.example/news/).`;

const DEAD = `${GOOD}

[To our clas](/classes/wilow/), [to nowhere](/never/was/here/).

<Callout kind="tip">[The snacks](#snaks) and [nobody](/people/#mr-nobody).</Callout>

[All of it](https://news.fixture.example/news/never/), [lunch](https://news.fixture.example/lunch/)`;

let site: Site;
let before: Record<string, string>;
let refused: Build;

beforeAll(async () => {
  const content = {
    ...SCHOOL_FILES,
    'newsletters/first.mdx': writeNewsletter({ title: 'First' }, GOOD),
  };
  site = await createSite('dead-links', { content, school: { base: '/news/' } });
  const { code, output } = await site.build();
  expect(code, output).toBe(0);
  before = readEveryByte(site.dist);
  await site.write({ 'src/content/newsletters/second.mdx': writeNewsletter({}, DEAD) });
  refused = await site.build();
});

describe('a site with links that lead nowhere', () => {
  test('is not published, and the last one stays', () => {
    expect(refused.code).toBe(1);
    expect(readEveryByte(site.dist)).toEqual(before);
  });

  test.each([
    ['newsletters/second.mdx:12\n', '/classes/wilow/ leads to no page', '"/classes/willow/"'],
    ['newsletters/second.mdx:12\n', '/never/was/here/ leads to no page', 'copy its address'],
    ['newsletters/second.mdx:14\n', '#snaks leads to a place', '"#snacks"'],
    ['newsletters/second.mdx:14\n', '/people/#mr-nobody leads to a place', 'Leave out #mr-nobody'],
    ['newsletters/second.mdx:16\n', '/never/ leads to no page', 'copy its address'],
  ])('is told at %s of %s', (place, problem, fix) => {
    const told = refused.output.split('\n\n').find((each) => each.includes(problem));
    expect(told).toContain(place);
    expect(told).toContain(fix);
  });

  test('is told of each once, and of no good one', () => {
    expect(refused.output.match(/second\.mdx:\d/g)).toHaveLength(5);
    expect(refused.output).not.toContain('first.mdx');
  });
});

test('npm run check -- links looks at the site that is there', async () => {
  const look = (...options: string[]) => site.command('check', ['links', '--no-build', ...options]);
  const { code, output } = await look();
  expect(code, output).toBe(0);
  expect(output).toContain('Nothing needs mending.');
  await site.remove('dist/rss.xml');
  const again = await look('--json');
  expect(again.code).toBe(1);
  const report = JSON.parse(again.stdout) as {
    findings: { file: string; line: number; rule: string }[];
  };
  const file = 'src/content/newsletters/first.mdx';
  expect(report.findings).toContainEqual(
    expect.objectContaining({ file, line: 10, rule: 'dead-link' }),
  );
});

test('npm run check -- links looks ahead at what is not published yet', async () => {
  const later = 'src/content/newsletters/later.mdx';
  const words = `[Lunch](/lunch/), [our class](/classes/willow/), [a draft](/newsletters/draft/),
[All of it](https://news.fixture.example/news/never/), [snacks](#snacks).`;
  await site.write({
    [later]: writeNewsletter({ date: '2027-01-08' }, words),
    'src/content/newsletters/draft.mdx': writeNewsletter(
      { draft: true },
      '[Next](/newsletters/later/)',
    ),
  });
  const { stdout, code } = await site.command('check', ['links', '--no-build', '--json']);
  const { notes, findings } = JSON.parse(stdout) as {
    notes: string[];
    findings: { file: string; line: number; problem: string }[];
  };
  const own = findings.filter(({ file }) => /later|draft/.test(file));
  expect(own.map(({ file, line, problem }) => [file, line, problem.split(' ')[2]])).toEqual([
    [later, 7, '/lunch/'],
    [later, 8, '/never/'],
  ]);
  expect(notes).toEqual([
    expect.stringContaining(`Links to headings were not followed in ${later}`),
  ]);
  expect(code).toBe(1);
  await site.remove(later, 'src/content/newsletters/draft.mdx');
});

test('an entry may say why its link is right all the same', async () => {
  const checks = { 'dead-link': 'Our host adds this folder.' };
  await site.write({
    'src/content/newsletters/second.mdx': writeNewsletter({ checks }, '[Lunch](/lunch/)'),
  });
  const { code, output } = await site.build();
  expect(code, output).toBe(0);
});
