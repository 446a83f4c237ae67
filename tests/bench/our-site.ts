import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchClass, BenchEvent, BenchNewsletter, Corpus } from './corpus.ts';
import { toPictureName } from './pictures.ts';
import { copyAnew, writeFiles } from './site-files.ts';

const CONTENT = 'src/content';
/** Names that begin with an underscore are no entries, so the pool can lie among them. */
const POOL = `${CONTENT}/newsletters/_pictures`;
const WIRING = ['astro.config.mjs', 'school.config.ts', 'package.json', 'tsconfig.json', 'public'];

/** Path of a newsletter's file from the site's root. */
export function toOurFile({ id }: Pick<BenchNewsletter, 'id'>): string {
  return `${CONTENT}/newsletters/${id}.mdx`;
}

/** Puts a copy of this repository's sources into `root`, with the corpus as its content. */
export async function writeOurSite(
  root: string,
  { corpus, project, pictures }: { corpus: Corpus; project: string; pictures: string },
): Promise<void> {
  await copySources(join(project, 'src'), join(root, 'src'));
  for (const name of WIRING) await copyAnew(join(project, name), join(root, name));
  await copyAnew(pictures, join(root, POOL));
  const files = new Map([
    ...corpus.classes.map((each, index) => formatClass(each, index)),
    [`${CONTENT}/people/teacher.yaml`, 'name: Robin Teacher\nrole: Teacher\n'] as const,
    ...corpus.events.map(formatEvent),
    ...corpus.newsletters.map((each) => [toOurFile(each), formatNewsletter(each)] as const),
  ]);
  await writeFiles(root, files);
}

/** Copies all sources but the content, which is the benchmark's own. */
async function copySources(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const isSource = (name: string) => name !== 'content';
  for (const name of (await readdir(to)).filter(isSource)) {
    await rm(join(to, name), { recursive: true });
  }
  for (const name of (await readdir(from)).filter(isSource)) {
    await copyAnew(join(from, name), join(to, name));
  }
}

function formatClass({ id, name }: BenchClass, index: number): [string, string] {
  const colour = ['leaf', 'sky', 'clay', 'sun', 'sea', 'plum'][index % 6]!;
  return [
    `${CONTENT}/classes/${id}.yaml`,
    [
      `name: ${name}`,
      `grades: ${index + 1}`,
      'teachers: [teacher]',
      'languages: en',
      'rhythm: { every: weekly, day: wednesday }',
      `emblem: { colour: ${colour}, shape: leaf }`,
      'schoolYear: 2025-26',
      `order: ${index}`,
      '',
    ].join('\n'),
  ];
}

function formatEvent(event: BenchEvent): [string, string] {
  const header = [
    `title: ${event.title}`,
    `date: ${event.date}`,
    'class: all',
    'kind: workshop',
    `start: ${event.start}`,
    'end: 20:00',
    `place: ${event.place}`,
  ];
  return [`${CONTENT}/events/${event.id}.mdx`, joinEntry(header, event.body)];
}

function formatNewsletter(newsletter: BenchNewsletter): string {
  const { promise, kept, date } = newsletter;
  const header = [
    `title: ${newsletter.title}`,
    `date: ${date}`,
    `class: ${newsletter.class}`,
    `summary: ${newsletter.summary}`,
    `tags: [${newsletter.tags.join(', ')}]`,
    `cover:\n  src: _pictures/${toPictureName(newsletter.picture)}`,
    `  alt: ${newsletter.alt}\n  people: none`,
    `ask:\n  text: ${newsletter.ask.text}\n  by: ${newsletter.ask.by}`,
    ...(promise ? [`promises:\n  - id: ${promise}\n    text: We will.\n    due: 2026-06-01`] : []),
    ...(kept ? [`kept:\n  - promise: ${kept}\n    how: We did.\n    date: ${date}`] : []),
  ];
  return joinEntry(header, newsletter.body);
}

function joinEntry(header: readonly string[], body: string): string {
  return `---\n${header.join('\n')}\n---\n\n${body}`;
}
