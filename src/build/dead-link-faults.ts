import type { Fault } from '../lib/fault.ts';
import { findNearest, listChoices } from '../lib/nearest.ts';
import type { DeadLink } from '../lib/site-links.ts';
import { createLinkFinder } from '../loader/find-written-link.ts';
import type { SiteLinks } from './dead-links.ts';

/**
 * The links of a finished site that lead nowhere, each told once for every line on which somebody
 * typed it, or once for the first page that shows it where nobody did.
 */
export async function toDeadLinkFaults(
  { dead, files }: SiteLinks,
  folders: { root: string; content: string },
): Promise<Fault[]> {
  if (dead.length === 0) return [];
  const findWritten = await createLinkFinder(folders);
  const faults = new Map<string, Fault>();
  for (const link of dead) {
    const written = findWritten(link.page, listForms(link));
    const told = explain(link, files);
    const places = written.length > 0 ? written : [{ file: `dist/${link.page}`, line: undefined }];
    for (const { file, line } of places) {
      const key = written.length > 0 ? `${file}:${line} ${link.sought}` : link.href;
      if (!faults.has(key)) faults.set(key, { file, line, ...told });
    }
  }
  return [...faults.values()];
}

/** The ways in which an address may have been typed, of which a page shows but one. */
function listForms({ href, sought }: DeadLink): string[] {
  return [...new Set([href, sought, encodeURI(sought)])];
}

function explain({ sought, missing, places }: DeadLink, files: ReadonlySet<string>) {
  if (missing === 'page') {
    const [path = ''] = sought.split('#');
    const known = [...files].map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
    const near = findNearest(path, known);
    return {
      problem: `The link ${sought} leads to no page or file of this site.`,
      fix:
        near.length > 0
          ? `Did you mean ${listChoices(near)}?`
          : 'Open the page that you mean in a browser and copy its address.',
    };
  }
  const place = sought.slice(sought.indexOf('#') + 1);
  const near = findNearest(place, places ?? []);
  return {
    problem: `The link ${sought} leads to a place that its page does not have.`,
    fix:
      near.length > 0
        ? `Did you mean ${listChoices(near.map((each) => `#${each}`))}?`
        : `Leave out #${place}, and the link leads to the top of the page.`,
  };
}
