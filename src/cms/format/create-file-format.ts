import { isFactCollection, type CollectionName } from '../../schemas/collection-names.ts';
import type { FileFault } from '../../loader/front-matter.ts';
import { toEditorBody, toFileBody } from '../blocks/body-text.ts';
import type { FormField } from '../form/form-field.ts';
import { dropSpecimens } from './drop-specimens.ts';
import { readEntryText, type EntryText } from './entry-text.ts';
import { areSame, isUnsaid, type FieldValues } from './field-value.ts';
import { SOURCE_FIELD, toFormatName, type FileFormat, type FormValues } from './file-format.ts';
import { fromFormValues, toFormValues } from './form-values.ts';
import { keepLineEnds, toPlainText } from './line-ends.ts';
import { patchHeader, rewriteHeader } from './patch-header.ts';
import { readFields } from './read-node.ts';
import { toNode } from './to-node.ts';
import { writePair } from './write-yaml.ts';

const BODY_FIELD = 'body';

/** Thrown where writing a file would lose something. Its message is for whoever wanted to save. */
export class UnwritableFileError extends Error {}

/**
 * How the editor reads and writes the entries of a collection. A file that can’t be read is offered with
 * the reason as its headline, and can’t be written. Otherwise unchanged values give the file’s own text
 * to the letter, and a change touches the lines of its field alone.
 */
export function createFileFormat(
  collection: CollectionName,
  form: readonly FormField[],
): FileFormat {
  const isFacts = isFactCollection(collection);
  const extension = isFacts ? 'yaml' : 'mdx';
  const headline = form[0]?.name ?? '';
  return {
    name: toFormatName(collection),
    extension,
    form,
    fromFile: (text) => {
      if (text.trim() === '') return {};
      const plain = toPlainText(text);
      const entry = readEntryText(plain, extension);
      if (!('header' in entry)) return { [headline]: explain(entry, plain), [SOURCE_FIELD]: text };
      return {
        ...toFormValues(form, readFields(form, entry.map, entry.header)),
        ...(isFacts ? {} : { [BODY_FIELD]: toEditorBody(entry.body) }),
        [SOURCE_FIELD]: text,
      };
    },
    toFile: (values) => {
      const source = values[SOURCE_FIELD];
      if (typeof source !== 'string' || source.trim() === '')
        return writeAnew(form, values, isFacts);
      const plain = toPlainText(source);
      const written = readEntryText(plain, extension);
      if (!('header' in written)) throw new UnwritableFileError(explain(written, plain));
      const wanted = fromFormValues(form, values);
      const header = changeHeader(written, { form, wanted, extension });
      const body = changeBody(written.body, values[BODY_FIELD]);
      if (header === written.header && body === written.body) return source;
      return keepLineEnds(putTogether(written, { header, body }), source);
    },
  };
}

/** A new entry, as `npm run new` writes it. */
function writeAnew(form: readonly FormField[], values: FormValues, isFacts: boolean): string {
  const wanted = fromFormValues(form, values);
  const header = form
    .filter((field) => field.kind !== 'body' && !isUnsaid(field, wanted[field.name]))
    .map((field) => `${writePair(field.name, toNode(field, wanted[field.name]), '')}\n`)
    .join('');
  if (isFacts) return header;
  const body = toFileBody(toTyped(values[BODY_FIELD]), undefined).trim();
  return `---\n${header}---\n${body === '' ? '' : `\n${body}\n`}`;
}

function changeHeader(
  { header, map }: EntryText,
  {
    form,
    wanted,
    extension,
  }: { form: readonly FormField[]; wanted: FieldValues; extension: 'mdx' | 'yaml' },
): string {
  const written = readFields(form, map, header);
  if (areSame(form, written, wanted)) return header;
  const change = { fields: form, written, wanted };
  const added = form
    .map(({ name }) => name)
    .filter((name) => written[name] === undefined && wanted[name] !== undefined);
  const isRight = (text: string) => saysTheSame(text, { form, wanted, extension, header });
  for (const write of [
    () => patchHeader(header, map, change),
    () => rewriteHeader(header, change),
  ]) {
    const text = write();
    if (text === undefined || !isRight(text)) continue;
    const tidy = dropSpecimens(text, added);
    return isRight(tidy) ? tidy : text;
  }
  throw new UnwritableFileError(
    'This file has something in it that can’t be changed here. Nothing was saved. Please change it in the file itself.',
  );
}

/** Whether a header that was written is read as what was wanted, and still has what no form shows. */
function saysTheSame(
  text: string,
  {
    form,
    wanted,
    extension,
    header,
  }: {
    form: readonly FormField[];
    wanted: FieldValues;
    extension: 'mdx' | 'yaml';
    header: string;
  },
): boolean {
  const [after, before] = [text, header].map((each) =>
    readEntryText(extension === 'mdx' ? `---\n${each}\n---\n` : each, extension),
  );
  if (!after || !before || !('header' in after) || !('header' in before)) return false;
  const known = new Set(form.map(({ name }) => name));
  const pickUnknown = ({ map }: EntryText) =>
    JSON.stringify(Object.entries(map.toJSON() as object).filter(([name]) => !known.has(name)));
  return (
    areSame(form, readFields(form, after.map, after.header), wanted) &&
    pickUnknown(after) === pickUnknown(before)
  );
}

/** A body that isn’t given back was not shown, so it stays. */
function changeBody(written: string, given: unknown): string {
  if (typeof given !== 'string') return written;
  return given.trim() === toEditorBody(written).trim()
    ? written
    : toFileBody(given, written).trim();
}

function putTogether(file: EntryText, { header, body }: { header: string; body: string }): string {
  const start = `${file.before}${header}${file.between}`;
  const isFirst = file.body === '' && body !== '';
  return isFirst ? `${start.trimEnd()}\n\n${body}\n` : `${start}${body}${file.after}`;
}

/** What stands in the place of the headline of a file that can’t be read. */
function explain({ line, problem, fix }: FileFault, text: string): string {
  const title = /^(?:title|name):\s*(.+)$/m.exec(text)?.[1]?.trim();
  const start = title === undefined ? '' : `${title} · `;
  return `${start}This can’t be opened here until line ${line} of its file is mended. ${problem} ${fix}`;
}

function toTyped(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
