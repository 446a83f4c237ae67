import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the PDFs: what each of them was made from. */
const FILE = 'printed.json';

/** A mark of everything that a PDF is made from: it changes when the newsletter or the paper does. */
export function toMark(made: unknown): string {
  return createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 16);
}

/** A whole file or none, even when the command is killed on the way. */
function writeWhole(path: string, bytes: string | Uint8Array): void {
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
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
    writeWhole(join(this.#folder, name), pdf);
    this.#marks[name] = mark;
    writeWhole(join(this.#folder, FILE), `${JSON.stringify(this.#marks, undefined, 2)}\n`);
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
