import { neutralise } from '../../mdx/neutralise.ts';
import { cutLines } from './cut-lines.ts';
import { joinRow, mergeRow, type OldPart, type Row } from './merge-row.ts';
import { readMarkdown, type List, type Paragraph } from './read-markdown.ts';
import { readShape, toShape } from './shape.ts';

/** The sign before an item, after what it is indented by: a bullet, or a number and its end. */
const MARKER = /^(\s*)(?:[-*+]|(\d+)[.)])/;

/** A list as it was changed; items that were not changed stay as `before` has them. */
export function mergeList(text: string, before: string): string {
  const next = readItems(text);
  const old = readItems(before);
  if (!next || !old) return text;
  const items = next.parts.map((item) => ({
    ...item,
    write: (like = old.parts.find(({ kind }) => kind === item.kind)) =>
      like ? item.text.replace(MARKER, MARKER.exec(like.text)![0]) : item.text,
  }));
  const { parts, gaps } = mergeRow(items, old, old.gaps[1]?.trim() === '' ? old.gaps[1] : '\n');
  const merged = joinRow({ parts: isCounted(old.parts) ? count(parts, items) : parts, gaps });
  return readShape(merged) === readShape(text) ? merged : text;
}

/** All items of a list and the lists within it, each without those within it. */
function readItems(text: string): Row<OldPart> | undefined {
  const [list, ...others] = readMarkdown(neutralise(text).source).children;
  const items = list?.type === 'list' && others.length === 0 ? listItems(list, 0) : [undefined];
  const known = items.filter((item) => item !== undefined);
  if (known.length < items.length) return undefined;
  const { parts, gaps } = cutLines(text, known);
  return { parts: known.map(({ key, kind }, index) => ({ text: parts[index]!, key, kind })), gaps };
}

interface Item extends Omit<OldPart, 'text'>, Pick<Paragraph, 'position'> {}

/** Undefined for an item that holds more than words and lists. */
function listItems(list: List, depth: number): (Item | undefined)[] {
  return list.children.flatMap((item) => {
    const [words, ...lists] = item.children;
    if (words?.type !== 'paragraph') return [undefined];
    const start = item.position!.start;
    const own: Item = {
      key: `${depth} ${item.checked} ${toShape([words])}`,
      kind: `${depth} ${list.ordered}`,
      position: { ...words.position!, start },
    };
    const within = lists.map((inner) =>
      inner.type === 'list' ? listItems(inner, depth + 1) : [undefined],
    );
    return [own, ...within.flat()];
  });
}

/** Whether items are numbered one after the other, and not all alike. */
function isCounted(items: readonly OldPart[]): boolean {
  const [first, second] = items.flatMap(({ text }) => MARKER.exec(text)?.[2] ?? []);
  return first !== second;
}

/** Items with the numbers that the changed list has. */
function count(parts: readonly string[], items: readonly OldPart[]): string[] {
  return parts.map((part, index) => {
    const number = MARKER.exec(items[index]!.text)?.[2];
    return number === undefined ? part : part.replace(/^(\s*)\d+/, `$1${number}`);
  });
}
