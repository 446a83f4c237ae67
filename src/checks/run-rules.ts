import type { CollectionName } from '../schemas/collection-names.ts';
import type { LibraryEntry } from '../schemas/library.ts';
import { LEVELS } from './report/report.ts';
import { findLevel } from './rule-settings.ts';
import type { CheckContext, Level, Observation, Rule } from './rule.ts';

/** What a rule found, with the weight that it has at this school. */
export interface RuleFinding extends Observation {
  rule: string;
  level: Level;
  isDated: boolean;
}

/** Asks the rules about single entries of one. */
export function askOfEntry(
  rules: readonly Rule[],
  entry: LibraryEntry,
  context: CheckContext,
): RuleFinding[] {
  return rules.flatMap((rule) => {
    if (rule.scope !== 'entry' || !rule.collections.includes(entry.collection)) return [];
    return weigh(rule, context, () => rule.find(entry, context));
  });
}

/** Asks the rules about all entries together, but for those that wait for a collection. */
export function askOfLibrary(
  rules: readonly Rule[],
  context: CheckContext,
  unread: ReadonlySet<CollectionName>,
): RuleFinding[] {
  return rules.flatMap((rule) => {
    if (rule.scope !== 'library' || waits(rule, unread)) return [];
    return weigh(rule, context, () => rule.find(context));
  });
}

/** Whether a rule can't be asked while entries of some collections can't be read. */
export function waits({ readsAllOf = [] }: Rule, unread: ReadonlySet<CollectionName>): boolean {
  return readsAllOf.some((name) => unread.has(name));
}

function weigh(rule: Rule, { school }: CheckContext, find: () => Observation[]): RuleFinding[] {
  const level = findLevel(rule, school);
  if (level === 'off') return [];
  return find().map((each) => ({
    ...each,
    rule: rule.id,
    level: toMilder(level, each.level ?? level),
    isDated: rule.isDated ?? false,
  }));
}

/** The lighter one of two levels. */
export function toMilder(one: Level, other: Level): Level {
  return LEVELS[Math.max(LEVELS.indexOf(one), LEVELS.indexOf(other))]!;
}
