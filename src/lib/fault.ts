/**
 * One mistake in content, told to the person who can mend it.
 * `problem` says what is wrong in a teacher's words; `fix` says what to type instead.
 */
export interface Fault {
  /** Path of the file from the project's root, with forward slashes. */
  file: string;
  /** 1-based line in that file, where one is known. */
  line?: number | undefined;
  /** The field that it is about, for a form, which has no lines: `['ask', 'by']`, `['body']`. */
  path?: readonly PropertyKey[] | undefined;
  problem: string;
  fix: string;
}

/** Orders faults by file, then by line, so that a run always lists them alike. */
export function compareFaults(a: Fault, b: Fault): number {
  return a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0);
}

/**
 * Every fault of a run as one plain-text list, grouped by file.
 *
 * @example
 * src/content/newsletters/fair.mdx:3
 *   "draff" is not a field of newsletters.
 *   → Did you mean "draft"?
 */
export function formatFaults(faults: readonly Fault[]): string {
  const count = faults.length === 1 ? '1 thing needs' : `${faults.length} things need`;
  return formatFaultList(`${count} mending before this can be published:`, faults);
}

/** What is worth a look and published all the same, in the same form as faults. */
export function formatHints(hints: readonly Fault[]): string {
  return formatFaultList('Worth a look, and published all the same:', hints);
}

/** A list of faults in the same form, under words of its own. */
export function formatFaultList(title: string, faults: readonly Fault[]): string {
  return `${title}\n\n${formatList(faults)}`;
}

function formatList(faults: readonly Fault[]): string {
  return `${[...faults].sort(compareFaults).map(formatFault).join('\n\n')}\n`;
}

function formatFault({ file, line, problem, fix }: Fault): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}\n  ${problem}\n  → ${fix}`;
}

/** Thrown once a run has gathered every fault; its message is the whole list. */
export class FaultsError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(formatFaults(faults));
    this.name = 'FaultsError';
    this.faults = faults;
    // The list says where to look; a stack would only point into the program.
    this.stack = '';
  }
}
