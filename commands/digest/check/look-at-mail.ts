import type axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../project/chromium.ts';
import { explainMissing } from './missing-packages.ts';

/** The narrowest phone, a usual one, and a window in which the whole column has room; in CSS pixels. */
const WIDTHS = [320, 360, 700] as const;

const LEVEL_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Opens mails in a real browser, light and dark, on a phone and on a computer: what axe finds,
 * contrast above all, and whether anything scrolls sideways. One list of problems for each mail.
 */
export async function lookAtMails(mails: readonly string[]): Promise<string[][]> {
  const { default: program } = await import('axe-core').catch(explainMissing);
  const browser = await launchChromium();
  try {
    const problems: string[][] = [];
    for (const html of mails) {
      const found = new Set<string>();
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ colorScheme });
        const page = await context.newPage();
        // A mail is looked at as it is before its pictures have come.
        await page.route('**/*', (route) => route.abort());
        await page.setContent(html);
        await page.evaluate(program.source);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          const place = `${colorScheme}, ${width} px`;
          for (const each of await findViolations(page)) found.add(`${each} (${place})`);
          const over = await measureOverflow(page);
          if (over > 0) found.add(`It can be scrolled sideways by ${over} px (${place}).`);
        }
        await context.close();
      }
      problems.push([...found]);
    }
    return problems;
  } finally {
    await browser.close();
  }
}

async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults, string[]>(
    (tags) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: tags,
        resultTypes: ['violations'],
      }),
    LEVEL_AA,
  );
  return violations.flatMap(({ help, nodes }) =>
    nodes.map(({ html }) => `${help}: ${html.replace(/ style="[^"]*"/g, '').slice(0, 160)}`),
  );
}

function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
