import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWholeFile } from '../project/write-whole-file.ts';

/** Beside the PDFs: what each of them was made from. */
const FILE = 'printed.json';

/** A mark of everything that a PDF is made from: it changes when the newsletter or the paper does. */
export function toMark(made: unknown): string {
  return createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 16);
}

/** The PDFs of a folder, and whether each still is as its newsletter. */
export class PrintedFolder {
  readonly #folder: string;
  readonly #marks: Record<string, string>;

  constructor(folder: string) {
    this.#folder = folder;
    this.#marks = readMarks(join(folder, FILE));
  }

  isUpToDate(name: string, mark: string): boolean {
    return this.#marks[name] === mark && existsSync(join(this.#folder, name));
  }

  /** Keeps a PDF and remembers what it was made from. */
  keep(name: string, { pdf, mark }: { pdf: Uint8Array; mark: string }): void {
    writeWholeFile(join(this.#folder, name), pdf);
    this.#marks[name] = mark;
    writeWholeFile(join(this.#folder, FILE), `${JSON.stringify(this.#marks, undefined, 2)}\n`);
  }
}

/** Without marks, or with a file that is none of ours, everything counts as new. */
function readMarks(path: string): Record<string, string> {
  try {
    const marks: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof marks === 'object' && marks !== null ? { ...marks } : {};
  } catch {
    return {};
  }
}
