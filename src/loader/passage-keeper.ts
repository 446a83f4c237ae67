import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Passage } from '../checks/passage.ts';

/** What families read of one file, and the digest of the entry that it was read from. */
interface Kept {
  digest: string;
  passages: readonly Passage[];
}

/**
 * Keeps passages between runs in a file of their own: in Astro's data store they would be in
 * memory as long as pages are made. A file that is lost or broken only means that entries are
 * read again.
 */
export class PassageKeeper {
  readonly #path: string;
  readonly #known: ReadonlyMap<string, Kept>;
  readonly #next = new Map<string, Kept>();

  constructor(path: string) {
    this.#path = path;
    this.#known = new Map(Object.entries(readKept(path)));
  }

  find(file: string, digest: string): readonly Passage[] | undefined {
    const kept = this.#next.get(file) ?? this.#known.get(file);
    return kept?.digest === digest ? kept.passages : undefined;
  }

  set(file: string, kept: Kept): void {
    this.#next.set(file, kept);
  }

  /** Writes what was set. */
  async save(): Promise<void> {
    const unfinished = `${this.#path}.${process.pid}.part`;
    await mkdir(dirname(this.#path), { recursive: true });
    await writeFile(unfinished, JSON.stringify(Object.fromEntries(this.#next)));
    await rename(unfinished, this.#path);
  }
}

function readKept(path: string): Record<string, Kept> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, Kept>;
  } catch {
    return {};
  }
}
