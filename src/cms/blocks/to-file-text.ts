import { WRITTEN_TAGS } from '../../mdx/allowed-html.ts';
import { measureCodeSpan } from '../../mdx/code-ranges.ts';
import { neutralise } from '../../mdx/neutralise.ts';
import { findTag } from '../../mdx/scan-tags.ts';
import { isInline, listBlocks } from './block.ts';

/** Tags that mean something within words; all others that somebody types are words. */
const TAGS = new Set([
  ...Object.keys(WRITTEN_TAGS),
  ...listBlocks()
    .filter(isInline)
    .map(({ name }) => name),
]);

/** Starts of lines that are blocks of their own, and what each is. */
const ITEM = /^\s*(?:[-*+]|\d+\.)\s/;
const QUOTED = /^>/;
const OTHER_BLOCK = /^(?:#{1,6}\s|\|)/;

/** What a line would become that only goes on with the words above it. */
const WOULD_BEGIN = /^(\d+(?=[.)])|(?=[-+>#=|~]))/;

/** What would be the address of a link, which nobody sees. */
const WOULD_VANISH = /^(?=\[[^\]]*\]:)/;

/**
 * Words that were typed into the editor as the site reads them: line ends within a paragraph stay
 * line ends, and what was typed as a sign stays one, as in `{x}` or `<b>`. `text` is one block.
 */
export function toFileText(text: string): string {
  const lines = text.trimEnd().split('\n');
  const [first = ''] = lines;
  if (OTHER_BLOCK.test(first)) return keepSigns(lines.join('\n'));
  const begins = ITEM.test(first) ? ITEM : QUOTED.test(first) ? QUOTED : undefined;
  const written = lines.map((line, index) => {
    const next = lines[index + 1];
    const isEnd = next === undefined || (begins === ITEM && ITEM.test(next)) || isBlank(line, next);
    const words = begins?.test(line) ? line : keepWords(line.trimStart(), index === 0);
    return isEnd ? words : endLine(words);
  });
  return keepSigns(written.join('\n'));
}

/** A line of a paragraph whose first sign must not make another block of it. */
function keepWords(line: string, isFirst: boolean): string {
  return (isFirst ? line : line.replace(WOULD_BEGIN, '$1\\')).replace(WOULD_VANISH, '\\');
}

/** Whether a line of a quotation parts two paragraphs. */
function isBlank(line: string, next: string): boolean {
  return line.trim() === '>' || next.trim() === '>';
}

/** A line with the sign that makes its end one on the page too. */
function endLine(line: string): string {
  return / {2}$/.test(line) || /(?<!\\)(?:\\\\)*\\$/.test(line) ? line : `${line.trimEnd()}\\`;
}

/** Brackets that would be refused, or mean something that nobody types into an editor, as words. */
function keepSigns(text: string): string {
  if (isRead(text)) return text;
  const tried = [escapeSigns(text, TAGS), escapeSigns(text, new Set())];
  return tried.find(isRead) ?? tried[1]!;
}

/** Whether nothing in a text is refused, and nothing vanishes. */
function isRead(text: string): boolean {
  const { source, faults } = neutralise(text);
  return faults.length === 0 && countNotes(source) === countNotes(text);
}

function countNotes(text: string): number {
  return text.split('<!--').length;
}

function escapeSigns(text: string, tags: ReadonlySet<string>): string {
  let escaped = '';
  let place = 0;
  while (place < text.length) {
    const rest = text.slice(place);
    const length = measureKept(rest, tags);
    if (length > 0) escaped += rest.slice(0, length);
    else escaped += `\\${rest[0]}`;
    place += Math.max(1, length);
  }
  return escaped.replace(
    /^(import|export)\b/gm,
    (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`,
  );
}

/** Length of what stays as it is at the start of a text; none where a sign needs a backslash. */
function measureKept(rest: string, tags: ReadonlySet<string>): number {
  const [sign] = rest;
  if (sign === '\\') return Math.min(2, rest.length);
  if (sign === '`') return measureCodeSpan(rest, 0);
  if (sign === '{' || sign === '}') return 0;
  if (sign === '<') {
    const tag = findTag(rest);
    if (tag && tag.strange === undefined && tags.has(tag.name)) return tag.length;
    return /^<[A-Za-z/!]/.test(rest) ? 0 : 1;
  }
  return 1;
}
