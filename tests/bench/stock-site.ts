import { join } from 'node:path';
import type { BenchEvent, BenchNewsletter, Corpus } from './corpus.ts';
import { toPictureName } from './pictures.ts';
import { copyAnew, writeFiles } from './site-files.ts';
import { stockSources } from './stock-sources.ts';

const IMPORTS = [
  "import Callout from '../../components/Callout.astro';",
  "import EventLink from '../../components/EventLink.astro';",
].join('\n');

/** Path of a newsletter's file from the site's root. */
export function toStockFile({ id }: Pick<BenchNewsletter, 'id'>): string {
  return `src/content/newsletters/${id}.mdx`;
}

/** Writes the corpus as an ordinary Astro project with @astrojs/mdx into `root`. */
export async function writeStockSite(
  root: string,
  { corpus, pictures }: { corpus: Corpus; pictures: string },
): Promise<void> {
  await copyAnew(pictures, join(root, 'src/assets/pictures'));
  await writeFiles(
    root,
    new Map([
      ...stockSources,
      ['src/classes.json', `${JSON.stringify(corpus.classes, undefined, 2)}\n`] as const,
      ...corpus.events.map(formatEvent),
      ...corpus.newsletters.map((each) => [toStockFile(each), formatNewsletter(each)] as const),
    ]),
  );
}

function formatEvent(event: BenchEvent): [string, string] {
  const header = [
    `title: ${event.title}`,
    `date: ${event.date}`,
    `start: "${event.start}"`,
    `place: ${event.place}`,
  ];
  return [`src/content/events/${event.id}.md`, joinEntry(header, event.body)];
}

function formatNewsletter(newsletter: BenchNewsletter): string {
  const header = [
    `title: ${newsletter.title}`,
    `date: ${newsletter.date}`,
    `class: ${newsletter.class}`,
    `summary: ${newsletter.summary}`,
    `tags: [${newsletter.tags.join(', ')}]`,
    `cover: ../../assets/pictures/${toPictureName(newsletter.picture)}`,
    `coverAlt: ${newsletter.alt}`,
    `ask:\n  text: ${newsletter.ask.text}\n  by: ${newsletter.ask.by}`,
  ];
  return joinEntry(header, `${IMPORTS}\n\n${newsletter.body}`);
}

function joinEntry(header: readonly string[], body: string): string {
  return `---\n${header.join('\n')}\n---\n\n${body}`;
}
