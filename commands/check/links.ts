import type { Answer } from '../../src/checks/links/outside-link.ts';
import { findDeadLinks, findOutsideLinks } from '../../src/build/link-findings.ts';
import { findDeadLinksAhead } from '../../src/build/links-ahead.ts';
import { readSiteLinks, type SiteLinks } from '../../src/build/site-links.ts';
import { isPublished } from '../../src/lib/publishing.ts';
import type { LibraryEntry } from '../../src/schemas/library.ts';
import { getNow } from '../../src/site/clock.ts';
import { settings } from '../../src/site/settings.ts';
import { DIST, prepareSite } from '../project/build-site.ts';
import { CONTENT, ROOT } from '../project/paths.ts';
import { askOutside } from './outside-links.ts';
import { readContent } from '../project/read-content.ts';
import { printReport } from './print-report.ts';

export const OPTIONS = { online: 'switch', 'no-build': 'switch', json: 'switch' } as const;

export const HELP = `npm run check -- links

Follows every link of the built site: to its own pages, to headings on them, and
to files that can be downloaded. A link that leads nowhere is listed with the
file and the line on which it was typed. The site is built first, and a build
never publishes such a link. What is not published yet is looked at too.

--online      also asks other sites whether the pages that you link to are still there
--no-build    takes the site in dist as it is
--json        the report for programs; docs/checks.md says what it holds

It ends with exit code 1 when a link of the site leads nowhere, else with 0:
other sites come and go, and some do not answer a program.
`;

/** Follows all links; prints what it finds and gives the exit code. */
export async function run(options: Readonly<Record<string, string | true>>): Promise<number> {
  prepareSite(options);
  const links = await readSiteLinks(DIST, settings);
  const source = { root: ROOT, content: CONTENT, school: settings };
  const within = await findDeadLinks(links, source);
  const ahead = await followAhead(links);
  const answers = options['online'] ? await askAll(links) : new Map<string, Answer>();
  const outside = await findOutsideLinks(links, answers, source);
  const report = {
    files: 0,
    pages: [...links.files].filter((file) => file.endsWith('.html')).length,
    findings: [...within.open, ...ahead.open, ...outside.open],
    answered: [...within.answered, ...ahead.answered, ...outside.answered],
    waiting: [],
    safetyOff: [],
    notes: explainUnfollowed(ahead.unfollowed),
  };
  return printReport(report, { json: options['json'] === true });
}

/** Links in what is not published yet, as far as they can be followed without a page. */
async function followAhead({ files }: SiteLinks) {
  const now = getNow();
  const content = await readContent(now);
  const isOut = ({ data }: LibraryEntry) => !('draft' in data) || isPublished(data, now);
  return findDeadLinksAhead(
    { content, files, isPublished: isOut },
    { root: ROOT, school: settings },
  );
}

function explainUnfollowed(files: readonly string[]): string[] {
  if (files.length === 0) return [];
  const list = new Intl.ListFormat('en').format(files);
  return [
    `Links to headings were not followed in ${list}: not yet published. Try them with npm run dev; the build of that day stops at a dead one.`,
  ];
}

async function askAll({ outside }: SiteLinks): Promise<Map<string, Answer>> {
  const addresses = [...outside.keys()].filter((address) => URL.canParse(address));
  console.error(`Asking other sites for ${addresses.length} pages …`);
  const answers = new Map<string, Answer>();
  await askOutside(addresses, (address, answer) => answers.set(address, answer));
  return answers;
}
