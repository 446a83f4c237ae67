import type { Page } from 'playwright-core';
import type { Paper } from '../../src/lib/paper.ts';
import { mendBookmarks } from './bookmarks.ts';

/**
 * A page of the site as a PDF with its title, its language, bookmarks and tags for readers aloud.
 * Pictures that a screen would fetch only when they come into view are fetched first.
 */
export async function printPage(page: Page, paper: Paper): Promise<Buffer> {
  await page.evaluate(() =>
    Promise.all(
      [...document.images].map(async (picture) => {
        picture.loading = 'eager';
        // One that can’t be read is left out, as a browser does.
        await picture.decode().catch(() => undefined);
      }),
    ),
  );
  const headings = await page.locator('h1, h2, h3, h4, h5, h6').allInnerTexts();
  const pdf = await page.pdf({ format: paper, tagged: true, outline: true });
  const mended = mendBookmarks(dropTraces(pdf.toString('latin1')), headings);
  return Buffer.from(mended, 'latin1');
}

/**
 * A PDF without when and by which browser it was made. Blanks of the same length leave everything
 * else in its place, so that the table of objects at its end still holds.
 */
function dropTraces(pdf: string): string {
  const traces = /\/(?:CreationDate|ModDate|Creator) \((?:[^()\\]|\\.)*\)/g;
  return pdf.replace(traces, (trace) => ' '.repeat(trace.length));
}

/** How many pages a PDF of Chromium's has. */
export function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
