import type { z } from 'zod';
import type { School } from '../schemas/school.ts';
import type { Level, Rule } from './rule.ts';

/** The weight that a school gives a rule, or `off`. */
export function findLevel(
  { id, level, isOptIn = false }: Pick<Rule, 'id' | 'level' | 'isOptIn'>,
  { checks }: Pick<School, 'checks'>,
): Level | 'off' {
  const written = Object.hasOwn(checks, id) ? checks[id]! : undefined;
  const chosen = typeof written === 'object' ? written.level : written;
  if (chosen === undefined) return isOptIn ? 'off' : level;
  return chosen === 'on' ? level : chosen;
}

/** What was read, by the object of settings that it was read from. */
const known = new WeakMap<School['checks'], Map<string, unknown>>();

/**
 * What a school sets of a rule beside its level, such as `{ words: 300 }`; defaults where it sets
 * nothing. `schema` is the rule's own `options`.
 */
export function readOptions<Options extends z.ZodObject>(
  { checks }: Pick<School, 'checks'>,
  id: string,
  schema: Options,
): z.output<Options> {
  const read = known.get(checks) ?? new Map<string, unknown>();
  known.set(checks, read);
  if (!read.has(id)) read.set(id, schema.parse(findWrittenOptions({ checks }, id)));
  return read.get(id) as z.output<Options>;
}

function findWrittenOptions(
  { checks }: Pick<School, 'checks'>,
  id: string,
): Record<string, unknown> {
  const written = Object.hasOwn(checks, id) ? checks[id] : undefined;
  if (typeof written !== 'object') return {};
  return Object.fromEntries(Object.entries(written).filter(([name]) => name !== 'level'));
}
