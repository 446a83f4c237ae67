import type { FormField, ListField } from '../form/form-field.ts';
import { isSame, isUnsaid, toGroup, type FieldValue } from './field-value.ts';

/**
 * For each item of the list that is wanted, the place of the one in the file that it came from: the same
 * one, or else a group that still has something in common with it, or else the one in its place where
 * only one thing was typed over. An item without a place is new.
 */
export function matchItems(
  item: ListField['item'],
  written: readonly FieldValue[],
  wanted: readonly FieldValue[],
): (number | undefined)[] {
  const free = new Set(written.keys());
  const take = (place: number | undefined): number | undefined => {
    if (place !== undefined) free.delete(place);
    return place;
  };
  const places = wanted.map((value) =>
    take([...free].find((place) => isSame(item, written[place], value))),
  );
  return places.map((known, index) => {
    if (known !== undefined) return known;
    if (item.kind === 'group')
      return take(findNearest(item.fields, { free, written }, wanted[index]!));
    return take(written.length === wanted.length && free.has(index) ? index : undefined);
  });
}

function findNearest(
  fields: readonly FormField[],
  { free, written }: { free: ReadonlySet<number>; written: readonly FieldValue[] },
  wanted: FieldValue,
): number | undefined {
  const after = toGroup(wanted);
  let best: { place: number; common: number } | undefined;
  for (const place of free) {
    const before = toGroup(written[place]);
    const common = fields.filter(
      (field) =>
        !isUnsaid(field, before[field.name]) &&
        isSame(field, before[field.name], after[field.name]),
    ).length;
    if (common > (best?.common ?? 0)) best = { place, common };
  }
  return best?.place;
}
