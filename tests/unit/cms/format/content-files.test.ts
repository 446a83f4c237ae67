import { readFileSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FormField } from '../../../../src/cms/form/form-field.ts';
import { readForm } from '../../../../src/cms/form/read-form.ts';
import { createFileFormat } from '../../../../src/cms/format/create-file-format.ts';
import { schemas } from '../../../../src/loader/entry-schemas.ts';
import { COLLECTION_NAMES } from '../../../../src/schemas/collection-names.ts';

/** How many lines of two files are not the same, counted as a list of changes shows them. */
function countChangedLines(before: string, after: string): { gone: number; come: number } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old.at(-1 - end) === now.at(-1 - end)
  )
    end++;
  return { gone: old.length - start - end, come: now.length - start - end };
}

/** Another value of the same kind, or nothing where the kind has no simple one. */
function findOther(field: FormField, value: unknown): unknown {
  switch (field.kind) {
    case 'yes-no':
      return value !== true;
    case 'number':
      return value === field.range.min ? field.range.max : field.range.min;
    case 'choice':
      return field.choices.find((choice) => choice !== value);
    case 'date':
    case 'date-time':
      return '2031-07-09';
    case 'time':
      return '23:45';
    case 'language':
      return 'cy';
    case 'text':
    case 'long-text':
      return 'Another: “word” # and {more}';
    case 'link':
      return 'https://other.example/#a?b={c}';
    default:
      return 'another-word';
  }
}

describe.each(COLLECTION_NAMES)('files of %s', (collection) => {
  const form = readForm(schemas[collection]);
  const { extension, fromFile, toFile } = createFileFormat(collection, form);
  const files = globSync(`src/content/${collection}/**/*.${extension}`);

  test('are there', () => expect(files.length).toBeGreaterThan(0));

  test.each(files)('%s is written as it was read', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(toFile(fromFile(text))).toBe(text);
  });

  test.each(files)('one answer changed in %s changes one line', (file) => {
    const text = readFileSync(file, 'utf8');
    const values = fromFile(text);
    const written = form.filter(({ name }) => new RegExp(`^${name}:`, 'm').test(text));
    const simple = written.filter(
      ({ kind }) => !['group', 'list', 'record', 'body'].includes(kind),
    );
    expect(simple.length).toBeGreaterThan(0);
    for (const field of simple) {
      const other = findOther(field, values[field.name]);
      const changed = toFile({ ...values, [field.name]: other });
      expect(countChangedLines(text, changed), field.name).toEqual({ gone: 1, come: 1 });
      expect({ ...fromFile(changed), source: '' }).toEqual({
        ...values,
        [field.name]: other,
        source: '',
      });
    }
  });

  test.each(files)('%s says the same when it is written anew', (file) => {
    const { source, ...values } = fromFile(readFileSync(file, 'utf8'));
    expect(source).not.toBe('');
    expect(fromFile(toFile(values))).toMatchObject(values);
  });
});
