import type { TextTag } from './read-markdown.ts';
import type { Link, Mark, Run } from './list-runs.ts';
import { WRITTEN_TAGS, VOID_TAGS } from '../../mdx/allowed-html.ts';
import { encodeAttribute } from './tag-text.ts';
import { readWrittenAttributes } from './written-attributes.ts';

type Signs = Readonly<Record<Mark, string>>;

/** How the editor writes marks in paragraphs, lists and headings. */
const SIGNS: Signs = { b: '**', i: '_', d: '~~' };

/** The same in the cells of tables, which it writes in another way. */
export const CELL_SIGNS: Signs = { ...SIGNS, i: '*' };

/** A component within a sentence as text; undefined where the editor has nothing like it. */
type WriteTag = (tag: TextTag) => string | undefined;

/**
 * Words of a line as the editor writes them: stars, backticks and tildes that mean nothing get a
 * backslash, and nothing else does. Undefined where something stands among them that it has not.
 */
export function writeRuns(
  runs: readonly Run[],
  writeTag: WriteTag,
  signs: Signs = SIGNS,
): string | undefined {
  const pieces = groupByLink(runs).map(({ link, runs: group }) => {
    const words = writeMarked(group, writeTag, signs);
    if (words === undefined || !link) return words;
    return group.some(({ kind }) => kind === 'tag') ? undefined : writeLink(words, group, link);
  });
  return pieces.includes(undefined) ? undefined : pieces.join('');
}

interface Group {
  link: Link | undefined;
  runs: Run[];
}

function groupByLink(runs: readonly Run[]): Group[] {
  const groups: Group[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && last.link === run.link) last.runs.push(run);
    else groups.push({ link: run.link, runs: [run] });
  }
  return groups;
}

function writeLink(words: string, runs: readonly Run[], { url, title }: Link): string {
  const [only] = runs;
  const isBare = runs.length === 1 && only?.kind === 'words' && isAddress(only.text, url);
  if (isBare && !title && only.marks.length === 0) return only.text;
  const target =
    url === '' || /\s/.test(url)
      ? `<${url.replace(/[\\<>]/g, '\\$&')}>`
      : url.replace(/[\\()]/g, '\\$&');
  return title
    ? `[${words}](${target} "${title.replace(/[\\"]/g, '\\$&')}")`
    : `[${words}](${target})`;
}

/** Whether an address is its own words, as `https://a.example` is. */
function isAddress(words: string, url: string): boolean {
  return ['', 'http://', 'mailto:'].some((start) => `${start}${words}` === url);
}

function writeMarked(runs: readonly Run[], writeTag: WriteTag, signs: Signs): string | undefined {
  let written = '';
  let open: readonly Mark[] = [];

  const setMarks = (marks: readonly Mark[]): void => {
    const kept = open.findIndex((mark, index) => marks[index] !== mark);
    const closing = kept < 0 ? [] : open.slice(kept);
    for (const mark of closing.toReversed()) written += signs[mark];
    open = kept < 0 ? open : open.slice(0, kept);
    for (const mark of marks.slice(open.length)) written += signs[mark];
    open = marks;
  };

  for (const run of runs) {
    // Marks do not reach over a line's end or a component in the editor.
    setMarks(run.kind === 'words' || run.kind === 'code' ? run.marks : []);
    const piece = writeRun(run, writeTag, signs);
    if (piece === undefined) return undefined;
    written += piece;
  }
  setMarks([]);
  return written;
}

function writeRun(run: Run, writeTag: WriteTag, signs: Signs): string | undefined {
  switch (run.kind) {
    case 'words':
      // Backslashes are for the editor what they are for nobody else: it takes some and gives others.
      return run.text.includes('\\') ? undefined : run.text.replace(/[*`~]/g, '\\$&');
    case 'code':
      return writeCode(run.text);
    case 'break':
      return '\\\n';
    case 'tag':
      return Object.hasOwn(WRITTEN_TAGS, run.tag.name ?? '')
        ? writeHtml(run.tag, writeRuns(run.runs, writeTag, signs))
        : writeTag(run.tag);
    case 'other':
      return undefined;
  }
}

function writeCode(text: string): string | undefined {
  if (/[\\\n]/.test(text)) return undefined;
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const isPadded = text.includes('`') || (/^\s/.test(text) && /\s$/.test(text));
  return isPadded ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** The few tags that teachers may write are words to the editor, which keeps them. */
function writeHtml(tag: TextTag, words: string | undefined): string | undefined {
  const name = tag.name ?? '';
  const attributes = Object.entries(readWrittenAttributes(tag) ?? {});
  const written = attributes.map(([key, value]) => ` ${key}="${encodeAttribute(value)}"`).join('');
  if (VOID_TAGS.has(name)) return `<${name}${written} />`;
  return words === undefined ? undefined : `<${name}${written}>${words}</${name}>`;
}
