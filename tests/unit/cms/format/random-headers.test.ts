import { describe, expect, test } from 'vitest';
import { toEditorBody } from '../../../../src/cms/blocks/body-text.ts';
import type { FormField } from '../../../../src/cms/form/form-field.ts';
import { readForm } from '../../../../src/cms/form/read-form.ts';
import { toTimeName } from '../../../../src/cms/form/time-name.ts';
import { createFileFormat } from '../../../../src/cms/format/create-file-format.ts';
import type { FormValues } from '../../../../src/cms/format/file-format.ts';
import { fromFormValues, toFormValues } from '../../../../src/cms/format/form-values.ts';
import { schemas } from '../../../../src/loader/entry-schemas.ts';
import { COLLECTION_NAMES } from '../../../../src/schemas/collection-names.ts';
import { createRandom, pick, pickNumber, type Random } from '../../../bench/random.ts';
import { pickValue, pickValues, writeByHand } from '../../../fixtures/hand-written.ts';

const ROUNDS = 60;

const BODY = 'Words --- and <3.\n\n---\n\nMore words.';

/** The same as the editor takes it. */
const SHOWN = toEditorBody(BODY);

/** Changes one field as a person at a form could. */
function changeField(random: Random, field: FormField, values: FormValues): void {
  const value = values[field.name];
  const chance = random();
  if (chance < 0.2) {
    values[field.name] = undefined;
    values[toTimeName(field.name)] = undefined;
  } else if (field.kind === 'list' && Array.isArray(value) && chance < 0.7) {
    changeList(random, field.item, value);
  } else if (field.kind === 'group' && value !== undefined && chance < 0.7) {
    changeField(random, pick(random, field.fields), value as FormValues);
  } else {
    values[field.name] = pickValue(random, field);
  }
}

function changeList(random: Random, item: FormField, values: unknown[]): void {
  const place = pickNumber(random, 0, values.length - 1);
  const change = pick(random, ['take', 'add', 'turn', 'change'] as const);
  if (change === 'take') values.splice(place, 1);
  if (change === 'add') values.splice(place, 0, pickValue(random, item));
  if (change === 'turn') values.reverse();
  if (change === 'change' && item.kind === 'group') {
    changeField(random, pick(random, item.fields), values[place] as FormValues);
  } else if (change === 'change') {
    values[place] = pickValue(random, item);
  }
}

/** Lines of a header, but for those of some fields. */
function listLinesWithout(names: ReadonlySet<string>, header: string): string[] {
  let isKept = true;
  return header
    .replace(/\n$/, '')
    .split('\n')
    .filter((line) => {
      const name = /^([\w-]+):/.exec(line)?.[1];
      if (name !== undefined) isKept = !names.has(name);
      return isKept;
    });
}

function hasInOrder(lines: readonly string[], wanted: readonly string[]): boolean {
  let place = 0;
  return wanted.every((line) => (place = lines.indexOf(line, place) + 1) > 0);
}

describe.each(COLLECTION_NAMES)('headers of %s, written by hand in any way', (collection) => {
  const form = readForm(schemas[collection]);
  const { extension, fromFile, toFile } = createFileFormat(collection, form);
  const fields = form.filter(({ kind }) => kind !== 'body');

  /** The same words as a form holds them. */
  const settle = (values: FormValues) => toFormValues(form, fromFormValues(form, values));

  const files = Array.from({ length: ROUNDS }, (_, round) => {
    const random = createRandom(`${collection} ${round}`);
    const values = pickValues(random, form);
    const header = writeByHand(random, form, values);
    const text = extension === 'yaml' ? header : `---\n${header}---\n\n${BODY}\n`;
    return { random, values, header, text };
  });

  test('are read as they were meant and written back to the letter', () => {
    for (const { values, text } of files) {
      const { source, body, ...read } = fromFile(text);
      expect(read, text).toEqual(settle(values));
      expect(body).toBe(extension === 'yaml' ? undefined : SHOWN);
      expect(toFile({ ...read, body, source })).toBe(text);
    }
  });

  test('say what was wanted after changes, and keep the lines of everything else', () => {
    for (const { random, header, text } of files) {
      const values = fromFile(text);
      const changed = pick(random, fields);
      changeField(random, changed, values);
      const after = toFile(values);
      const { source, body, ...read } = fromFile(after);
      const { source: before, body: words, ...wanted } = values;
      expect(read, after).toEqual(settle(wanted));
      expect([body, before]).toEqual([words, text]);
      expect(source).toBe(after);
      const kept = listLinesWithout(new Set([changed.name]), header);
      expect({ header, after, isKept: hasInOrder(after.split('\n'), kept) }).toMatchObject({
        isKept: true,
      });
    }
  });

  test('begin anew with the same words', () => {
    for (const { values } of files) {
      const { source, body, ...read } = fromFile(toFile({ ...values, body: SHOWN }));
      expect(source).not.toBe('');
      expect(read).toEqual(settle(values));
      expect(body).toBe(extension === 'yaml' ? undefined : SHOWN);
    }
  });
});
