/**
 * A day with a time is two fields of a form, so that a day can be picked without a time: the day under
 * the field's own name, and the time (`18:30`, or empty) under this one.
 */
export function toTimeName(name: string): string {
  return `${name}Time`;
}
