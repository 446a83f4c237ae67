import { join } from 'node:path';
import { findUnusedAnswers, settleAnswers } from '../checks/answers.ts';
import type { Passage } from '../checks/passage.ts';
import type { CheckFinding, CheckReport } from '../checks/report/report.ts';
import type { Rule } from '../checks/rule.ts';
import { findLevel, findSettingsFaults } from '../checks/rule-settings.ts';
import { rules } from '../checks/rules.ts';
import { askOfEntry, askOfLibrary, waits, type RuleFinding } from '../checks/run-rules.ts';
import { FaultsError } from '../lib/fault.ts';
import type { LibraryEntry } from '../schemas/library.ts';
import { createCheckContext, type ContextSource } from './check-context.ts';
import { findLine, locateFinding } from './locate-finding.ts';
import type { LibraryResult } from './read-library.ts';

/**
 * Asks the rules of content each time it has been read, and of single entries only anew where
 * they were read anew. Throws a {@link FaultsError} where school.config.ts sets rules wrongly.
 */
export class ContentChecker {
  readonly #source: ContextSource;
  readonly #asked: readonly Rule[];
  readonly #passages = new Map<string, readonly Passage[]>();
  readonly #byFile = new Map<string, readonly CheckFinding[]>();

  constructor(source: ContextSource) {
    const faults = findSettingsFaults(rules, source.school);
    if (faults.length > 0) throw new FaultsError(faults);
    this.#source = source;
    this.#asked = rules.filter((rule) => findLevel(rule, source.school) !== 'off');
  }

  /** What rules find, beside what the reading itself has found. */
  check({ library, read, faulty, faults, hints }: LibraryResult): CheckReport {
    for (const { file, passages } of read) {
      this.#passages.set(file, passages);
      this.#byFile.delete(file);
    }
    const context = createCheckContext(library, this.#source, this.#passages);
    const unread = new Set(faulty.map(({ collection }) => collection));
    const entries = Object.values(library).flatMap((each): LibraryEntry[] => each);
    const waiting = this.#asked.filter((rule) => waits(rule, unread));
    const ofEntries = entries.flatMap((entry) => {
      const { file } = entry;
      const found =
        this.#byFile.get(file) ?? this.#locateAll(askOfEntry(this.#asked, entry, context));
      this.#byFile.set(file, found);
      return found;
    });
    const ofLibrary = this.#locateAll(askOfLibrary(this.#asked, context, unread));
    const { open, answered } = settleAnswers([...ofEntries, ...ofLibrary], library);
    const asked = this.#asked.filter((rule) => !waiting.includes(rule));
    const unused = findUnusedAnswers(library, { asked, answered });
    const { root, school } = this.#source;
    return {
      files: entries.length + faulty.length,
      findings: [
        ...faults.map((fault) => ({ ...fault, level: 'stops' as const })),
        ...hints.map((hint) => ({ ...hint, level: 'look' as const })),
        ...open,
        ...unused.map((each) => ({ ...locateFinding(root, each), level: 'hint' as const })),
      ],
      answered,
      waiting: waiting.map(({ id, readsAllOf = [] }) => ({ rule: id, collections: readsAllOf })),
      safetyOff: rules
        .filter((rule) => rule.isSafety && findLevel(rule, school) === 'off')
        .map(({ id }) => id),
    };
  }

  #locateAll(found: readonly RuleFinding[]): CheckFinding[] {
    return found.map(({ path, ...each }) => ({
      ...each,
      line: each.line ?? findLine(join(this.#source.root, each.file), path),
    }));
  }
}
