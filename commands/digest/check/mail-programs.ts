import type { CanIEmailOptions } from 'caniemail';
import { explainMissing } from './missing-packages.ts';

/**
 * What some mail programs do not know, and why nothing is lost there. Names are caniemail’s;
 * whatever is not listed is a fault.
 */
const HARMLESS: Readonly<Record<string, string>> = {
  '<body> element': 'its colour stands on the table within, too',
  '<style> element': 'holds dark colours and narrow edges only; all else stands on the elements',
  '@media': 'the same',
  'color-scheme CSS property': 'the mail is then light',
  'color-scheme meta tag': 'the mail is then light',
  'aria-hidden attribute': 'a first letter is then read out',
  'aria-label attribute': 'the mail is then known by its subject',
  'role attribute': 'tables that hold the column are then read as tables',
  'lang attribute': 'words are then read in the reader’s own voice',
  'dir attribute': 'direction and align say the same',
  'border-radius': 'corners are then square',
  'max-height property': 'display: none hides the same',
  overflow: 'display: none hides the same',
  'display:none': 'the first line then shows twice',
  'list-style': 'facts then have bullets',
  'mailto: links': 'the address stands there in words',
  'height property': 'the attribute gives the height',
  'height attribute': 'the picture then has its own height',
  'word-break': 'a long address may then be cut off at the edge of a small phone',
  'width attribute': 'the property gives the width',
};

/** What mail programs make of a mail. */
export interface ProgramFindings {
  /** How many programs were asked about. */
  programs: number;
  /** Programs of which caniemail knows too little. */
  unknown: string[];
  /** By feature: the programs that do not know it, harmless or not. */
  raw: ReadonlyMap<string, readonly string[]>;
  /** One line each: what is not harmless. */
  problems: string[];
}

/** Asks caniemail’s tables, program by program: it throws where it lacks an answer for one. */
export async function findProgramProblems(html: string): Promise<ProgramFindings> {
  const { caniemail } = await import('caniemail').catch(explainMissing);
  const names = await listPrograms();
  const raw = new Map<string, string[]>();
  const unknown: string[] = [];
  for (const name of names) {
    try {
      const { issues } = caniemail({ clients: [name], html });
      for (const { title } of [...issues.errors.values()].flat()) {
        const programs = raw.get(title) ?? [];
        if (!programs.includes(name)) raw.set(title, [...programs, name]);
      }
    } catch {
      unknown.push(name);
    }
  }
  const problems = [...raw]
    .filter(([title]) => !Object.hasOwn(HARMLESS, title))
    .map(([title, programs]) => `${title}: not known to ${programs.join(', ')}.`);
  return { programs: names.length - unknown.length, unknown, raw, problems };
}

type Program = CanIEmailOptions['clients'][number];

/** The programs that caniemail’s data speaks of, such as `gmail.android`. */
async function listPrograms(): Promise<Program[]> {
  const { rawData } = await import('caniemail').catch(explainMissing);
  const names = rawData.data.flatMap(({ stats }) =>
    Object.entries(stats).flatMap(([family, platforms]) =>
      Object.keys(platforms as object).map((platform) => `${family}.${platform}`),
    ),
  );
  return [...new Set(names)].sort() as Program[];
}
