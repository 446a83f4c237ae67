import type { CollectionName } from '../schemas/collection-names.ts';
import { COLLECTION_NAMES } from '../schemas/collection-names.ts';
import type { LibraryEntry } from '../schemas/library.ts';
import { findLevel } from './rule-settings.ts';
import type { CheckContext, EntryRule, Level, Observation, Rule } from './rule.ts';

/** What a rule found, with the weight that it has at this school. */
export interface RuleFinding extends Observation {
  rule: string;
  level: Level;
}

export interface RulesResult {
  findings: RuleFinding[];
  /** Rules that wait until every entry of a collection can be read. */
  waiting: Rule[];
}

interface RulesRun {
  context: CheckContext;
  /** Collections of which an entry can't be read. */
  unread: ReadonlySet<CollectionName>;
  /** Asks only rules about single entries, and only of these. */
  only?: readonly LibraryEntry[] | undefined;
}

/** The heaviest first. */
export const LEVELS: readonly Level[] = ['stops', 'look', 'hint'];

/** Asks every rule that is on at this school. */
export function runRules(rules: readonly Rule[], { context, unread, only }: RulesRun): RulesResult {
  const asked = rules
    .map((rule) => ({ rule, level: findLevel(rule, context.school) }))
    .filter(({ rule, level }) => level !== 'off' && (!only || rule.scope === 'entry'));
  const waits = ({ readsAllOf = [] }: Rule) => readsAllOf.some((name) => unread.has(name));
  const findings = asked.flatMap(({ rule, level }) => {
    if (level === 'off' || waits(rule)) return [];
    const found = rule.scope === 'library' ? rule.find(context) : ask(rule, context, only);
    return found.map((each) => ({
      ...each,
      rule: rule.id,
      level: toMilder(level, each.level ?? level),
    }));
  });
  return { findings, waiting: asked.map(({ rule }) => rule).filter(waits) };
}

function ask(
  rule: EntryRule,
  context: CheckContext,
  only: readonly LibraryEntry[] | undefined,
): Observation[] {
  const names = COLLECTION_NAMES.filter((name) => rule.collections.includes(name));
  const entries =
    only?.filter(({ collection }) => rule.collections.includes(collection)) ??
    names.flatMap((name): LibraryEntry[] => context.library[name]);
  return entries.flatMap((entry) => rule.find(entry, context));
}

function toMilder(one: Level, other: Level): Level {
  return LEVELS[Math.max(LEVELS.indexOf(one), LEVELS.indexOf(other))]!;
}
