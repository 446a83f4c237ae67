/** The parts of a build, in order. */
export const STAGES = [
  'start',
  'content',
  'bundle',
  'render',
  'pictures',
  'search',
  'publish',
] as const;

export type Stage = (typeof STAGES)[number];

/** Time and processor time in seconds. */
export interface Spent {
  wall: number;
  cpu: number;
}

/** What a stage took, and the largest resident set by its end, in megabytes. */
export interface StageSpent extends Spent {
  peak: number;
}

/** A stage that began, and what had been spent until then. */
export interface Mark extends StageSpent {
  begins: Stage;
}

interface Beginning {
  /** Part of a line that Astro or our integration logs. */
  words: string;
  begins: Stage;
  /** Counts only in one of these stages; in any when left out. */
  within?: readonly Stage[];
}

const BEGINNINGS: readonly Beginning[] = [
  { words: 'Syncing content', begins: 'content' },
  { words: 'Synced content', begins: 'bundle' },
  { words: 'generating static routes', begins: 'render' },
  { words: 'generating optimized images', begins: 'pictures' },
  { words: '[build] ✓ Completed in', begins: 'publish', within: ['render', 'pictures'] },
  { words: 'sitemap-index.xml', begins: 'search', within: ['publish'] },
  { words: 'page(s) built in', begins: 'publish', within: ['search'] },
  { words: 'can be searched', begins: 'publish', within: ['search'] },
];

/** The stage that begins with a line logged in the stage `current`, if one does. */
export function findBeginning(line: string, current: Stage): Stage | undefined {
  return BEGINNINGS.find(
    ({ words, within }) => line.includes(words) && (within?.includes(current) ?? true),
  )?.begins;
}

/**
 * What each stage took: from its mark to the next, the last one to `end`.
 * Throws when a stage never began, as when the wording of the log has changed.
 */
export function sumStages(marks: readonly Mark[], end: StageSpent): Record<Stage, StageSpent> {
  const all: Mark[] = [{ begins: 'start', wall: 0, cpu: 0, peak: 0 }, ...marks];
  const missing = STAGES.filter((stage) => !all.some(({ begins }) => begins === stage));
  if (missing.length > 0) throw new Error(`The log shows no start of: ${missing.join(', ')}`);
  const sums = Object.fromEntries(
    STAGES.map((stage) => [stage, { wall: 0, cpu: 0, peak: 0 }]),
  ) as unknown as Record<Stage, StageSpent>;
  for (const [index, { begins, wall, cpu }] of all.entries()) {
    const next = all[index + 1] ?? end;
    sums[begins].wall += next.wall - wall;
    sums[begins].cpu += next.cpu - cpu;
    sums[begins].peak = next.peak;
  }
  return sums;
}
