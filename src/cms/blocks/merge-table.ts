import { neutralise } from '../../mdx/neutralise.ts';
import { joinRow, mergeRow, type OldPart, type Row } from './merge-row.ts';
import { readMarkdown, type Table } from './read-markdown.ts';
import { readShape, toShape } from './shape.ts';

/**
 * A table as it was changed; rows that were not changed stay as `before` has them, and so does the
 * line under its head, which says how columns are set.
 */
export function mergeTable(text: string, before: string): string {
  const next = readRows(text);
  const old = readRows(before);
  if (!next || !old || next.columns !== old.columns) return text;
  const rows = next.rows.parts.map((row) => ({ ...row, write: () => row.text }));
  const { parts, gaps } = mergeRow(rows, old.rows, '\n');
  const [head = '', ...others] = parts;
  const merged = joinRow({ parts: [`${head}\n${old.rule}`, ...others], gaps });
  return readShape(merged) === readShape(text) ? merged : text;
}

interface Rows {
  columns: number;
  /** The line under the head. */
  rule: string;
  rows: Row<OldPart>;
}

function readRows(text: string): Rows | undefined {
  const [table, ...others] = readMarkdown(neutralise(text).source).children;
  if (table?.type !== 'table' || others.length > 0) return undefined;
  const [head = '', rule = '', ...lines] = text.split('\n');
  const texts = [head, ...lines];
  if (texts.length !== table.children.length) return undefined;
  return { columns: table.children[0]!.children.length, rule, rows: toRow(table, texts) };
}

function toRow({ children }: Table, texts: readonly string[]): Row<OldPart> {
  const parts = children.map((row, index): OldPart => ({
    text: texts[index]!,
    key: toShape([row]),
    kind: index === 0 ? 'head' : 'row',
  }));
  return { parts, gaps: ['', ...lines(parts.length - 1), ''] };
}

function lines(count: number): string[] {
  return Array.from({ length: count }, () => '\n');
}
