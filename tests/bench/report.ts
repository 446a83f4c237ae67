import type { Measured } from './measure.ts';
import { STAGES, type StageSpent } from './stages.ts';

/** Builds of both sites, taken in turns: the first of one belongs with the first of the other. */
export interface Pairs {
  ours: Measured[];
  stock: Measured[];
}

/** A way to read wall seconds, processor seconds and megabytes from a build. */
type Reading = (build: Measured) => StageSpent;

const readSite: Reading = ({ site, peak }) => ({ ...site, peak });

const readWhole: Reading = ({ whole, peak, helperPeak }) => ({
  ...whole,
  peak: Math.max(peak, helperPeak),
});

const HEAD = ['wall s', 'CPU s', 'peak MB'];

/** Each stage of our build and the sums, as medians. The peak is the one reached by its end. */
export function formatStages(title: string, builds: readonly Measured[]): string {
  const rows = STAGES.map((stage) =>
    toRow(`ours: ${stage}`, builds, ({ stages, helperPeak }) =>
      stage === 'search' ? { ...stages.search, peak: helperPeak } : stages[stage],
    ),
  );
  return formatTable(title, [
    ...rows,
    toRow('ours, without search', builds, readSite),
    toRow('ours, with search', builds, readWhole),
  ]);
}

/** Our stages and sums, the sums of stock Astro, and the medians of the ratios pair by pair. */
export function formatPairs(title: string, { ours, stock }: Pairs): string {
  return [
    formatStages(title, ours),
    formatRow(toRow('stock (no search)', stock, readWhole)),
    formatRow(toRatios('ours / stock, without search', { ours, stock }, readSite)),
    formatRow(toRatios('ours / stock, with search', { ours, stock }, readWhole)),
  ].join('\n');
}

interface Row {
  name: string;
  cells: readonly string[];
}

/** Rows of figures under a title and the names of the columns. */
export function formatTable(
  title: string,
  rows: readonly Row[],
  head: readonly string[] = HEAD,
): string {
  return ['', ...[{ name: title, cells: head }, ...rows].map(formatRow)].join('\n');
}

function formatRow({ name, cells }: Row): string {
  return name.padEnd(34) + cells.map((cell) => cell.padStart(11)).join('');
}

function toRow(name: string, builds: readonly Measured[], read: Reading): Row {
  const readings = builds.map(read);
  return {
    name,
    cells: [
      findMedian(readings.map(({ wall }) => wall)).toFixed(2),
      findMedian(readings.map(({ cpu }) => cpu)).toFixed(2),
      findMedian(readings.map(({ peak }) => peak)).toFixed(0),
    ],
  };
}

function toRatios(name: string, { ours, stock }: Pairs, read: Reading): Row {
  const pairs = ours.map((build, index) => ({ a: read(build), b: readWhole(stock[index]!) }));
  const cells = (['wall', 'cpu', 'peak'] as const).map((key) =>
    findMedian(pairs.map(({ a, b }) => a[key] / b[key])).toFixed(2),
  );
  return { name, cells };
}

export function findMedian(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
