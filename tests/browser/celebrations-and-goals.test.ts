import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, type OpenSite } from '../fixtures/chromium.ts';
import { SAMPLE_PAGES } from '../fixtures/sample-site.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSample();
});

afterAll(() => site.close());

test.each([
  ['in colour', {}],
  ['in forced colours', { forcedColors: 'active' as const }],
])('each kind of celebration has a shape and a sign of its own, %s', async (_, options) => {
  const { page } = await site.visit(SAMPLE_PAGES.celebrations, options);
  const papers = await page.locator('.celebration-paper').evaluateAll((elements) =>
    elements.map((element) => {
      const style = getComputedStyle(element);
      const shape = [style.borderStyle, style.borderWidth, style.borderRadius].join(' | ');
      return {
        kind: element.getAttribute('data-kind'),
        shape,
        sign: element.querySelector('.celebration-sign path')?.getAttribute('d'),
      };
    }),
  );
  const byKind = new Map(papers.map((paper) => [paper.kind, paper]));
  expect(byKind.size).toBe(6);
  const all = [...byKind.values()];
  expect(new Set(all.map(({ sign }) => sign)).size).toBe(6);
  expect(new Set(all.map(({ shape }) => shape)).size).toBe(6);
});

test('a part of the wall is reached by links alone, without JavaScript', async () => {
  const { page } = await site.visit(SAMPLE_PAGES.celebrations, { javaScriptEnabled: false });
  const look = page.getByRole('navigation', { name: 'Look at one kind or class' });
  await look.getByRole('link', { name: 'Kindness' }).click();
  expect(await page.locator('h1').innerText()).toBe('Celebrations: Kindness');
  expect(await look.locator('[aria-current]').innerText()).toContain('Kindness');
  expect(await page.locator('[data-kind]:not([data-kind="kindness"])').count()).toBe(0);
});

describe('on the page of a goal', () => {
  test.each([
    [1280, true],
    [390, false],
  ])('at %i px, what home can do stands beside what school does: %s', async (width, isBeside) => {
    const { page } = await site.visit(SAMPLE_PAGES['goal that was stuck'], { width });
    const [school, home] = await Promise.all(
      ['What school does', 'What home can do'].map(async (name) =>
        page.getByRole('heading', { name }).boundingBox(),
      ),
    );
    expect(home!.y === school!.y).toBe(isBeside);
    expect(home!.x > school!.x).toBe(isBeside);
  });

  test('the picture of its way says in words that it was stuck', async () => {
    const { page } = await site.visit(SAMPLE_PAGES['goal that was stuck']);
    const picture = page.getByRole('img', { name: 'The way so far' });
    expect(await picture.getAttribute('aria-label')).toBe(
      'The way so far: Started (December 11, 2025), Stuck (February 19, 2026) and On the way (May 5, 2026).',
    );
  });

  test('paper has room for an answer, and the screen has a button', async () => {
    const { page } = await site.visit(SAMPLE_PAGES.goal);
    const paper = page.getByText('Your answer, if you would rather write on paper');
    const button = page.getByRole('link', { name: 'Write an email' });
    expect([await paper.isVisible(), await button.isVisible()]).toEqual([false, true]);
    await page.emulateMedia({ media: 'print' });
    expect([await paper.isVisible(), await button.isVisible()]).toEqual([true, false]);
  });
});
