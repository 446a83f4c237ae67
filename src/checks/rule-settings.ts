import { z } from 'zod';
import type { Fault } from '../lib/fault.ts';
import { findNearest, listChoices } from '../lib/nearest.ts';
import { SETTINGS_FILE } from '../lib/settings-file.ts';
import type { School } from '../schemas/school.ts';
import type { Level, Rule } from './rule.ts';
import { suggestRule } from './suggest-rule.ts';

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

/** What a school has written below `checks:` that no rule knows. */
export function findSettingsFaults(
  rules: readonly Rule[],
  { checks }: Pick<School, 'checks'>,
): Fault[] {
  const known = rules.map(({ id }) => id);
  return Object.keys(checks).flatMap((id) => {
    const rule = rules.find((each) => each.id === id);
    if (rule) return findOptionFaults(rule, findWrittenOptions({ checks }, id));
    const problem = `checks: there is no rule "${id}".`;
    return [{ file: SETTINGS_FILE, problem, fix: suggestRule(id, known) }];
  });
}

function findOptionFaults({ id, options }: Rule, written: Record<string, unknown>): Fault[] {
  const schema = options ?? z.strictObject({});
  const parsed = schema.strict().safeParse(written);
  if (parsed.success) return [];
  const known = ['level', ...Object.keys(schema.shape)];
  return parsed.error.issues.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const near = findNearest(key, known);
        const fix =
          near.length > 0
            ? `Did you mean ${listChoices(near)}?`
            : `It has ${known.join(' and ')}, and nothing else.`;
        return {
          file: SETTINGS_FILE,
          problem: `checks: the rule ${id} has no setting "${key}".`,
          fix,
        };
      });
    }
    const name = String(issue.path[0]);
    const field = (schema.shape as Record<string, z.ZodType | undefined>)[name];
    const problem = `checks: "${name}" of the rule ${id} can’t be used. ${issue.message}`;
    return [{ file: SETTINGS_FILE, problem, fix: field?.meta()?.description ?? 'Leave it out.' }];
  });
}
