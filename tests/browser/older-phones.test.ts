import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, type OpenSite } from '../fixtures/chromium.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSample();
});

afterAll(() => site.close());

/** Takes away what browsers learnt in 2023 and 2024, which phones from before never get. */
function forgetYoungFeatures(): void {
  for (const [owner, names] of [
    [Map, ['groupBy']],
    [Object, ['groupBy']],
    [Promise, ['withResolvers']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [Array.prototype, ['toSorted', 'toSpliced', 'toReversed', 'with']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
  ] as const) {
    for (const name of names) Reflect.deleteProperty(owner, name);
  }
}

describe('on a phone that gets no new versions any more', () => {
  test.each([
    ['the finder of tips', '/home-learning/?grade=1&minutes=10', '1'],
    ['the page of a family', '/family/?classes=heron', 'heron'],
  ])('%s works', async (_, path, chosen) => {
    const { page: first } = await site.visit('/404.html');
    const page = await first.context().newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(forgetYoungFeatures);
    await page.goto(site.url + path);
    expect(await page.locator(`input[value="${chosen}"]`).first().isChecked()).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test.each(['/search/?q=moon', '/preferences/'])('%s runs without an error', async (path) => {
    const { page: first } = await site.visit('/404.html');
    const page = await first.context().newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(forgetYoungFeatures);
    await page.goto(site.url + path);
    await page.waitForLoadState('networkidle');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
