import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { choosePaper, type Paper } from '../../src/lib/paper.ts';
import { createUrls, toEntryPath } from '../../src/lib/urls.ts';
import type { LibraryEntry } from '../../src/schemas/library.ts';
import { getNow } from '../../src/site/clock.ts';
import { settings } from '../../src/site/settings.ts';
import { CommandProblem } from '../options/options.ts';
import { resolveTyped, ROOT } from '../project/paths.ts';
import { readContent } from '../project/read-content.ts';
import { readClass, readDay } from '../options/values.ts';
import { DIST, prepareSite } from '../project/build-site.ts';
import { showBuiltSite } from './built-site.ts';
import { launchChromium } from '../project/chromium.ts';
import { chooseNewsletters } from './newsletters.ts';
import { gatherFacts } from './printed-facts.ts';
import { countPages, printPage } from './print-page.ts';
import { PrintedFolder, toMark } from './printed.ts';

const PAPERS: readonly Paper[] = ['A4', 'Letter'];
const urls = createUrls({ site: settings.url, base: settings.base });

export const OPTIONS = {
  all: 'switch',
  since: 'value',
  class: 'value',
  paper: 'value',
  out: 'value',
  'no-build': 'switch',
  'dry-run': 'switch',
} as const;

export const HELP = `npm run print

Makes a PDF for the school bag of every newsletter that has none yet, or that
has changed since with its events and promises, and puts it into the folder
print. Send the PDFs to the copier. The site is built first.

Add what you need after two hyphens, such as npm run print -- --class heron

--class NAME     only this class
--since DATE     only newsletters from this day on, such as 2026-05-01
--all            also those whose PDF is up to date
--paper A4       or --paper letter. Left out: ${choosePaper(settings.lang)}, as in your country
--out FOLDER     another folder than print
--no-build       prints from the site in dist as it is, with what it says of old facts
--dry-run        only says what it would print
`;

/** A newsletter that is to be printed. */
interface Job {
  newsletter: LibraryEntry<'newsletters'>;
  name: string;
  mark: string;
}

/** Prints the newsletters that are asked for, one line each, and gives the exit code. */
export async function run(options: Readonly<Record<string, string | true>>): Promise<number> {
  const paper = readPaper(options['paper']);
  const typedFolder = options['out'];
  const out = typeof typedFolder === 'string' ? resolveTyped(typedFolder) : join(ROOT, 'print');
  const printed = new PrintedFolder(out);
  const jobs = await listJobs(options, paper);
  const isDue = ({ name, mark }: Job) => options['all'] === true || !printed.isUpToDate(name, mark);
  const due = jobs.filter(isDue);
  const isDry = options['dry-run'] === true;
  const upToDate = `Up to date: ${jobs.length - due.length}.`;
  if (isDry) {
    for (const { name } of due) console.log(name);
    console.log(`To print: ${due.length}, on ${paper}. ${upToDate}`);
    return 0;
  }
  if (due.length > 0) prepareSite(options);
  const count = due.length === 0 ? 0 : await printAll(due, { paper, out, printed });
  console.log(`Printed: ${count}, on ${paper}, in ${relative(ROOT, out) || '.'}. ${upToDate}`);
  return count === due.length ? 0 : 1;
}

function readPaper(typed: string | true | undefined): Paper {
  if (typeof typed !== 'string') return choosePaper(settings.lang);
  const paper = PAPERS.find((each) => each.toLowerCase() === typed.toLowerCase());
  if (!paper) throw new CommandProblem(`--paper: “${typed}” is no paper here. Write A4 or letter.`);
  return paper;
}

/** Every newsletter that is meant, whether or not its PDF is up to date. */
async function listJobs(
  options: Readonly<Record<string, string | true>>,
  paper: Paper,
): Promise<Job[]> {
  const now = getNow();
  const since = readDay('--since', options['since']);
  const { library, faults } = await readContent(now);
  if (faults.length > 0) {
    console.error('Some content needs mending, and may be missing here: npm run check tells what.');
  }
  const classId = readClass(options['class'], library.classes)?.id;
  return chooseNewsletters(library.newsletters, { now, since, classId }).map((newsletter) => ({
    newsletter,
    name: `${newsletter.id}.pdf`,
    mark: toMark({ paper, facts: gatherFacts(newsletter, library) }),
  }));
}

function toPageFile({ id }: LibraryEntry<'newsletters'>): string {
  return join(DIST, toEntryPath('newsletters', id), 'index.html');
}

/** Prints one after the other; how many it could. */
async function printAll(
  jobs: readonly Job[],
  { paper, out, printed }: { paper: Paper; out: string; printed: PrintedFolder },
): Promise<number> {
  mkdirSync(out, { recursive: true });
  const browser = await launchChromium();
  let count = 0;
  try {
    const context = await openBuiltSite(browser);
    for (const { newsletter, name, mark } of jobs) {
      if (!existsSync(toPageFile(newsletter))) {
        console.error(`${name}: the built site has no such newsletter.`);
        continue;
      }
      const start = performance.now();
      const pdf = await printNewsletter(context, newsletter, paper);
      printed.keep(name, { pdf, mark });
      count += 1;
      const pages = countPages(pdf) === 1 ? '1 page' : `${countPages(pdf)} pages`;
      console.log(`${name}: ${pages}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
    return count;
  } finally {
    await browser.close();
  }
}

/** Nothing of a page's scripts or of the machine is of use on paper. */
async function openBuiltSite(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    serviceWorkers: 'block',
  });
  await showBuiltSite(context, { dist: DIST, address: urls.toAbsolute('/') });
  return context;
}

async function printNewsletter(
  context: BrowserContext,
  { id }: LibraryEntry<'newsletters'>,
  paper: Paper,
): Promise<Buffer> {
  const page = await context.newPage();
  await page.goto(urls.toAbsolute(toEntryPath('newsletters', id)));
  const pdf = await printPage(page, paper);
  await page.close();
  return pdf;
}
