import { Document, isMap, isScalar } from 'yaml';
import type { Draft, DraftField } from './draft.ts';

/**
 * The text of a new entry's file. Values stand in quotation marks where YAML needs them; notes
 * are comments, which the reader of headers passes over.
 */
export function writeDraft({ fields, body }: Pick<Draft, 'fields' | 'body'>): string {
  return `---\n${writeHeader(fields)}---\n\n${body.trim()}\n`;
}

function writeHeader(fields: readonly DraftField[]): string {
  const written = fields.filter(({ value }) => value !== undefined);
  const document = new Document(
    Object.fromEntries(written.map(({ name, value }) => [name, value])),
  );
  const { contents } = document;
  if (!isMap(contents)) return '';
  let notes: string[] = [];
  for (const field of fields) {
    notes.push(...(field.notes ?? []));
    const pair = contents.items.find(({ key }) => isScalar(key) && key.value === field.name);
    if (!pair || !isScalar(pair.key) || notes.length === 0) continue;
    pair.key.commentBefore = notes.map(toOneLine).join('\n');
    notes = [];
  }
  const header = document.toString({ lineWidth: 0 });
  return notes.length === 0 ? header : `${header}${toLines(notes)}`;
}

function toLines(notes: readonly string[]): string {
  return notes.map((note) => `#${toOneLine(note)}\n`).join('');
}

function toOneLine(note: string): string {
  return note.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ');
}
