import { readFileSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { FormField } from '../../../../src/cms/form/form-field.ts';
import { readForm } from '../../../../src/cms/form/read-form.ts';
import { createFileFormat } from '../../../../src/cms/format/create-file-format.ts';
import { schemas } from '../../../../src/loader/entry-schemas.ts';
import { readYaml, splitEntry } from '../../../../src/loader/front-matter.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../../../src/schemas/collection-names.ts';
import { countChangedLines } from '../../../fixtures/changed-lines.ts';

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
      return 'a: “#” {b}';
    case 'email':
      return 'other@school.example';
    case 'link':
      return 'https://other.example/#a?b={c}';
    default:
      return 'another-word';
  }
}

/** What the site reads in each field of a file. */
function readFile(collection: CollectionName, file: string, text: string): Record<string, unknown> {
  const split = splitEntry(file, text);
  const yaml = 'header' in split ? readYaml(split.header, 1) : [];
  const values = Array.isArray(yaml) ? {} : yaml.values;
  return Object.fromEntries(
    Object.entries(schemas[collection].shape as Record<string, z.ZodType>)
      .filter(([name]) => name !== 'body')
      .map(([name, schema]) => [name, schema.parse(values[name])]),
  );
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
      ({ kind }) => !['group', 'list', 'record', 'kept', 'body'].includes(kind),
    );
    expect(simple.length).toBeGreaterThan(0);
    for (const field of simple) {
      const other = findOther(field, values[field.name]);
      const changed = toFile({ ...values, [field.name]: other });
      expect(countChangedLines(text, changed), field.name).toEqual({ gone: 1, come: 1 });
      const { [field.name]: before, ...others } = readFile(collection, file, text);
      const { [field.name]: after, ...othersAfter } = readFile(collection, file, changed);
      expect(othersAfter).toEqual(others);
      expect(after).not.toEqual(before);
      expect(fromFile(changed)[field.name]).toEqual(other);
    }
  });

  test.each(files)('%s says the same when it is written anew', (file) => {
    const { source, ...values } = fromFile(readFileSync(file, 'utf8'));
    expect(source).not.toBe('');
    expect(fromFile(toFile(values))).toMatchObject(values);
  });
});
