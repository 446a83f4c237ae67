import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import {
  listShownPictures,
  renamePicture,
  toPicturePath,
  type Renaming,
} from '../../src/loader/rename-picture.ts';
import { CONTENT } from '../project/paths.ts';
import { keepFile, replaceFile } from './backup.ts';

const ENTRY = /\.(?:mdx?|ya?ml)$/i;

interface EntryText {
  text: string;
  /** Paths of the pictures that it shows, in small letters; undefined if it can't be read. */
  shown: ReadonlySet<string> | undefined;
}

/** What renaming a picture changes. */
export interface EntryChanges {
  /** The new text of each file. */
  changed: ReadonlyMap<string, string>;
  /** The lines that differ, such as `src/content/newsletters/a/index.mdx:6`. */
  lines: string[];
}

/** The entries of a project, private ones included, as texts that change with the pictures they show. */
export class EntryTexts {
  readonly #root: string;
  readonly #texts = new Map<string, EntryText>();
  readonly #kept = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  static async read(root: string): Promise<EntryTexts> {
    const folder = join(root, CONTENT);
    const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const entries = new EntryTexts(root);
    for (const entry of names.filter((each) => each.isFile() && ENTRY.test(each.name))) {
      const path = join(entry.parentPath, entry.name);
      const file = relative(root, path).split(sep).join('/');
      entries.#set(file, (await readFile(path)).toString('utf8'));
    }
    return entries;
  }

  /** What renaming a picture changes, or the entry of which that can't be told surely. */
  plan(renaming: Renaming): EntryChanges | { unsure: string } {
    const changed = new Map<string, string>();
    const lines: string[] = [];
    const path = renaming.from.normalize().toLowerCase();
    for (const [file, { text, shown }] of this.#texts) {
      if (shown && !shown.has(path)) continue;
      const renamed = renamePicture(file, text, renaming);
      if (renamed === 'not used') continue;
      if (renamed === 'unsure') return { unsure: file };
      changed.set(file, renamed.text);
      lines.push(...renamed.lines.map((line) => `${file}:${line}`));
    }
    return { changed, lines };
  }

  /** Writes what was planned, one file after the other; each is kept as it was before. */
  async write({ changed }: EntryChanges): Promise<void> {
    for (const [file, text] of changed) {
      if (!this.#kept.has(file)) {
        await keepFile(this.#root, file, Buffer.from(this.#texts.get(file)!.text));
        this.#kept.add(file);
      }
      await replaceFile(this.#root, file, Buffer.from(text));
      this.#set(file, text);
    }
  }

  #set(file: string, text: string): void {
    // A file that is not UTF-8 has lost letters here and must not be written back.
    const names = text.includes('\uFFFD') ? undefined : listShownPictures(file, text);
    const shown = names?.map((name) => toPicturePath(file, name).toLowerCase());
    this.#texts.set(file, { text, shown: shown && new Set(shown) });
  }
}
