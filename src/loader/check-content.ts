import { join } from 'node:path';
import { rules } from '../checks/rules.ts';
import type { Level, Rule } from '../checks/rule.ts';
import { runRules, type RuleFinding } from '../checks/run-rules.ts';
import type { Fault } from '../lib/fault.ts';
import { createCheckContext, type ContextSource } from './check-context.ts';
import { findLine } from './locate-finding.ts';
import type { LibraryResult } from './read-library.ts';

/** A finding for people: what is wrong in which line, and how much weight it has. */
export interface CheckFinding extends Fault {
  level: Level;
  /** The rule that found it; missing for what schemas and the reading of files say. */
  rule?: string | undefined;
  /** The words on the page that it is about. */
  quote?: string | undefined;
}

export interface ContentReport {
  findings: CheckFinding[];
  /** Rules that wait until every entry of a collection can be read. */
  waiting: Rule[];
}

/** Asks every rule of what was read, and puts its findings beside those of the reading itself. */
export function checkContent(result: LibraryResult, source: ContextSource): ContentReport {
  const context = createCheckContext(result.library, source);
  const unread = new Set(result.faulty.map(({ collection }) => collection));
  const { findings, waiting } = runRules(rules, { context, unread });
  const faults = result.faults.map((fault) => ({ ...fault, level: 'stops' as const }));
  const hints = result.hints.map((hint) => ({ ...hint, level: 'look' as const }));
  return {
    findings: [...faults, ...hints, ...findings.map((each) => locate(source.root, each))],
    waiting,
  };
}

function locate(
  root: string,
  { file, path, line, rule, level, quote, problem, fix }: RuleFinding,
): CheckFinding {
  return {
    file,
    line: line ?? findLine(join(root, file), path),
    level,
    rule,
    quote,
    problem,
    fix,
  };
}
