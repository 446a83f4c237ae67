import { join } from 'node:path';
import { findUnusedAnswers, listReasons, settleAnswers } from '../checks/answers.ts';
import { stopsBuild, type CheckFinding, type CheckReport } from '../checks/report/report.ts';
import type { CheckContext, Rule } from '../checks/rule.ts';
import { findLevel, findSettingsFaults } from '../checks/rule-settings.ts';
import { rules } from '../checks/rules.ts';
import { askOfEntry, askOfLibrary, waits, type RuleFinding } from '../checks/run-rules.ts';
import { FaultsError } from '../lib/fault.ts';
import { toEntryPath } from '../lib/urls.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { LibraryEntry } from '../schemas/library.ts';
import { createCheckContext, type ContextSource } from './check-context.ts';
import type { PageFindings } from './content-board.ts';
import { findLine, locateFinding } from './locate-finding.ts';
import type { LibraryResult } from './read-library.ts';

/** What was read last, as rules see it. */
interface Checked {
  result: LibraryResult;
  context: CheckContext;
  entries: readonly LibraryEntry[];
  unread: ReadonlySet<CollectionName>;
}

/**
 * Asks the rules of content each time it has been read. Throws a {@link FaultsError} where
 * school.config.ts sets rules wrongly.
 */
export class ContentChecker {
  readonly #source: ContextSource;
  /** Rules that are on, and those among them that are more than hints and soon answered. */
  readonly #all: readonly Rule[];
  readonly #weighty: readonly Rule[];
  /** What these said of an entry that has not changed since. */
  readonly #known = new Map<string, readonly CheckFinding[]>();
  /** Files by the path of their page; one with a fault keeps the page that it had. */
  readonly #files = new Map<string, string>();
  #last: Checked | undefined;

  constructor(source: ContextSource) {
    const { school } = source;
    const faults = findSettingsFaults(rules, school);
    if (faults.length > 0) throw new FaultsError(faults);
    this.#source = source;
    this.#all = rules.filter((rule) => findLevel(rule, school) !== 'off');
    this.#weighty = this.#all.filter((rule) => {
      const level = findLevel(rule, school);
      return level === 'stops' || (level === 'look' && !rule.isSlow);
    });
  }

  /** What all rules find in all that was read. */
  check(result: LibraryResult): CheckReport {
    const checked = this.#take(result);
    const found = checked.entries.flatMap((entry) => this.#askOf(this.#all, entry, checked));
    return this.#report(this.#all, found, checked);
  }

  /**
   * The same without hints and slow rules, which take longer than a site takes to build. Of
   * entries that have not been read anew nobody is asked again.
   */
  checkWithoutHints(result: LibraryResult): CheckReport {
    const checked = this.#take(result);
    const found = checked.entries.flatMap((entry) => {
      const known = this.#known.get(entry.file) ?? this.#askOf(this.#weighty, entry, checked);
      this.#known.set(entry.file, known);
      return known;
    });
    return this.#report(this.#weighty, found, checked);
  }

  /** What all rules find in one file of what was last read. */
  checkFile(file: string): CheckFinding[] {
    const checked = this.#last;
    if (!checked) return [];
    const own = checked.entries.filter((entry) => entry.file === file);
    const found = own.flatMap((entry) => this.#askOf(this.#all, entry, checked));
    const { findings } = this.#report(this.#all, found, checked);
    return findings.filter((finding) => finding.file === file);
  }

  /** The same of the file that a page is made from: `path` is the page's, without the base. */
  checkPage(path: string): PageFindings | undefined {
    const file = this.#files.get(path);
    return file === undefined ? undefined : { file, findings: this.checkFile(file) };
  }

  #take(result: LibraryResult): Checked {
    for (const { file } of result.read) this.#known.delete(file);
    const { library, passages, faulty } = result;
    const entries = Object.values(library).flatMap((each): LibraryEntry[] => each);
    for (const { collection, id, file } of entries) {
      this.#files.set(toEntryPath(collection, id), file);
    }
    this.#last = {
      result,
      context: createCheckContext({ library, passages }, this.#source),
      entries,
      // What a draft promises or answers does not count yet.
      unread: new Set(faulty.filter(({ isDraft }) => !isDraft).map(({ collection }) => collection)),
    };
    return this.#last;
  }

  #askOf(asked: readonly Rule[], entry: LibraryEntry, { context }: Checked): CheckFinding[] {
    return this.#locateAll(askOfEntry(asked, entry, context));
  }

  #report(
    asked: readonly Rule[],
    ofEntries: readonly CheckFinding[],
    { result, context, entries, unread }: Checked,
  ): CheckReport {
    const { library, faults, draftFaults, hints, faulty } = result;
    const ofLibrary = this.#locateAll(askOfLibrary(asked, context, unread));
    const { open, answered } = settleAnswers([...ofEntries, ...ofLibrary], listReasons(library));
    const waiting = asked.filter((rule) => waits(rule, unread));
    const answerable = asked.filter((rule) => !waiting.includes(rule));
    const unused = findUnusedAnswers(library, { asked: answerable, answered });
    const { root, school } = this.#source;
    return {
      files: entries.length + faulty.length,
      pages: 0,
      findings: [
        ...faults.map((fault) => ({ ...fault, level: 'stops' as const })),
        ...draftFaults.map((fault) => ({ ...fault, level: 'look' as const, waits: true })),
        ...hints.map((hint) => ({ ...hint, level: 'look' as const })),
        ...lightenDrafts(open, entries),
        ...unused.map((each) => ({ ...locateFinding(root, each), level: 'hint' as const })),
      ],
      answered,
      waiting: waiting.map(({ id, readsAllOf = [] }) => ({ rule: id, collections: readsAllOf })),
      safetyOff: rules
        .filter((rule) => rule.isSafety && findLevel(rule, school) === 'off')
        .map(({ id }) => id),
      notes: [
        ...asked.flatMap(({ leavesOut }) => leavesOut?.(context) ?? []),
        ...noteUnlooked(faulty),
      ],
    };
  }

  #locateAll(found: readonly RuleFinding[]): CheckFinding[] {
    return found.map(({ path, ...each }) => ({
      ...each,
      line: each.line ?? findLine(join(this.#source.root, each.file), path),
    }));
  }
}

/**
 * What would stop publishing waits in a draft until it is published. A rule that keeps children safe
 * still fails the check: others may read the project.
 */
function lightenDrafts(
  findings: readonly CheckFinding[],
  entries: readonly LibraryEntry[],
): CheckFinding[] {
  const drafts = new Set(
    entries.filter(({ data }) => 'draft' in data && data.draft).map(({ file }) => file),
  );
  const safety = new Set(rules.filter(({ isSafety }) => isSafety).map(({ id }) => id));
  return findings.map((finding) => {
    if (!stopsBuild(finding) || !drafts.has(finding.file)) return finding;
    const isSafety = finding.rule !== undefined && safety.has(finding.rule);
    return { ...finding, level: isSafety ? 'stops' : 'look', waits: true };
  });
}

/** Rules read whole entries. A draft with a fault stops nothing, so silence would look like a yes. */
function noteUnlooked(faulty: LibraryResult['faulty']): string[] {
  const files = faulty.filter(({ isDraft }) => isDraft).map(({ file }) => file);
  if (files.length === 0) return [];
  return [
    `What keeps children safe is not looked for in a draft before it can be read whole: ${files.join(', ')}.`,
  ];
}
