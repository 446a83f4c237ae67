import type { Fault } from '../../lib/fault.ts';
import type { CollectionName } from '../../schemas/collection-names.ts';
import type { Level } from '../rule.ts';

/** A finding for people: what is wrong in which line, and how much weight it has. */
export interface CheckFinding extends Fault {
  level: Level;
  /** The rule that found it; missing for what schemas and the reading of files say. */
  rule?: string | undefined;
  /** The words on the page that it is about. */
  quote?: string | undefined;
  /** Its answer changes as days pass: it may fail a check and never stops a build. */
  isDated?: boolean | undefined;
  /** It would stop a build and is about a draft: it counts once the draft is published. */
  waits?: boolean | undefined;
}

/** A finding to which the entry says why it is right as it is. */
export interface AnsweredFinding extends CheckFinding {
  reason: string;
}

/** All that one run of `npm run check` has to tell. */
export interface CheckReport {
  /** How many files of content were looked at. */
  files: number;
  /** How many pages of the built site were looked at. */
  pages: number;
  findings: readonly CheckFinding[];
  answered: readonly AnsweredFinding[];
  /** Rules that wait until every entry of some collections can be read. */
  waiting: readonly { rule: string; collections: readonly CollectionName[] }[];
  /** Rules for children's safety that the school has switched off. */
  safetyOff: readonly string[];
  /** What else could not be looked at, and why, each in a sentence. */
  notes: readonly string[];
}

/** The heaviest first. */
export const LEVELS: readonly Level[] = ['stops', 'look', 'hint'];

/** Whether a finding keeps the site from being built, and not this check alone from passing. */
export function stopsBuild({ level, isDated = false, waits = false }: CheckFinding): boolean {
  return level === 'stops' && !isDated && !waits;
}

/** How many findings of each level there are. */
export function countLevels(findings: readonly CheckFinding[]): Record<Level, number> {
  const count = (level: Level) => findings.filter((each) => each.level === level).length;
  return { stops: count('stops'), look: count('look'), hint: count('hint') };
}

/** `2 to look at and 1 hint`, without what there is none of; empty when there is nothing. */
export function describeCounts({ stops, look, hint }: Record<Level, number>): string {
  const parts = [
    stops === 1 ? '1 thing needs mending' : stops > 0 && `${stops} things need mending`,
    look > 0 && `${look} to look at`,
    hint > 0 && `${hint} ${hint === 1 ? 'hint' : 'hints'}`,
  ].filter((part) => part !== false);
  const last = parts.pop() ?? '';
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}

/** The same report of some files alone. */
export function keepFiles(report: CheckReport, files: ReadonlySet<string>): CheckReport {
  const isKept = ({ file }: CheckFinding) => files.has(file);
  return {
    ...report,
    files: files.size,
    findings: report.findings.filter(isKept),
    answered: report.answered.filter(isKept),
  };
}
