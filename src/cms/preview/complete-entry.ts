import { z } from 'zod';
import type { PlainDate } from '../../lib/dates/plain.ts';
import { schemas } from '../../loader/entry-schemas.ts';
import type { EntryResult } from '../../loader/read-entry-text.ts';
import type { CollectionName } from '../../schemas/collection-names.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { FormValues } from '../format/file-format.ts';
import type { FormField } from '../form/form-field.ts';

/** Stands where words are missing. */
const BLANK = '…';

/** An entry that is being written, round what could be read of it. */
export interface Draft extends Pick<LibraryEntry, 'collection' | 'id' | 'file'> {
  form: readonly FormField[];
  /** What stands in the form. */
  values: FormValues;
  today: PlainDate;
  /** An entry of a collection that can stand where none is chosen yet. */
  findAny: (collection: CollectionName) => string | undefined;
}

/**
 * An entry that a page can show, whatever is wrong with it: the fields that are sound, and something
 * in the place of what a page can’t do without.
 */
export function completeEntry({ entry, incomplete }: EntryResult, draft: Draft): LibraryEntry {
  const { collection, id, file } = draft;
  if (entry) return { collection, id, file, data: entry.data };
  const schema = schemas[collection];
  const cover = findCover(draft.values);
  const data: Record<string, unknown> = { ...cover, ...incomplete?.data };
  for (const [name, field] of Object.entries(schema.shape)) {
    if (Object.hasOwn(data, name)) continue;
    const described = draft.form.find((each) => each.name === name);
    const unwritten = z.safeParse(field, undefined);
    const written = unwritten.success || !described ? undefined : fillIn(described, draft);
    const filled = unwritten.success ? unwritten : z.safeParse(field, written);
    if (filled.success && filled.data !== undefined) data[name] = filled.data;
  }
  return { collection, id, file, data: data as unknown as LibraryEntry['data'] };
}

/** A picture that was chosen and not yet described. */
function findCover({ cover }: FormValues): Record<string, unknown> {
  const { src, alt } = (cover ?? {}) as Record<string, unknown>;
  if (typeof src !== 'string' || src === '') return {};
  const picture = { src, width: 0, height: 0, format: 'jpeg' };
  return { cover: { src: picture, alt: typeof alt === 'string' ? alt : '', people: 'none' } };
}

/** The least that a field takes, as a file would say it. */
function fillIn(field: FormField, draft: Draft): unknown {
  switch (field.kind) {
    case 'date':
    case 'date-time':
      return draft.today;
    case 'choice':
      return field.choices[0];
    case 'number':
      return String(field.range.min);
    case 'yes-no':
      return 'no';
    case 'time':
      return '09:00';
    case 'language':
      return 'en';
    case 'reference':
      return field.also?.[0] ?? draft.findAny(field.collection) ?? BLANK;
    case 'list':
      return [fillIn(field.item, draft)];
    case 'group': {
      const needed = field.fields.filter(({ isNeeded }) => isNeeded);
      return Object.fromEntries(needed.map((each) => [each.name, fillIn(each, draft)]));
    }
    case 'body':
      return [];
    case 'email':
    case 'link':
    case 'picture':
    case 'record':
    case 'kept':
      return undefined;
    case 'text':
    case 'long-text':
      return BLANK;
  }
}
