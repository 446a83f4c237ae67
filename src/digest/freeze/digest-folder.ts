import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareCodes } from '../../lib/ordering.ts';
import type { FrozenDigest } from '../frozen-digest.ts';
import { DIGESTS, type DigestRecord, type KnownFile } from './record.ts';

const RECORD = 'digest.json';
const HTML = 'body.html';
const TEXT = 'body.txt';
const KNOWN = 'known.json';

/** A digest was changed after it was frozen, or only half of it is there. */
export class BrokenDigest extends Error {}

/** The SHA-256 of text as UTF-8, in hexadecimal. */
export function toSha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The frozen digests and known entries of a project, below its root. */
export class DigestFolder {
  readonly #folder: string;

  constructor(root: string) {
    this.#folder = join(root, DIGESTS);
  }

  /** Ids of the lists that have a folder. */
  async listLists(): Promise<string[]> {
    return listFolders(this.#folder);
  }

  /** What was frozen for a list, oldest first. */
  async readRecords(list: string): Promise<DigestRecord[]> {
    const ids = await listFolders(join(this.#folder, list));
    const records = await Promise.all(ids.map((id) => this.#readRecord(list, id)));
    return records.sort((a, b) => compareCodes(a.date, b.date) || compareCodes(a.id, b.id));
  }

  /** A digest as it was frozen. Throws {@link BrokenDigest} when a byte of it is another. */
  async readDigest(list: string, id: string): Promise<DigestRecord & FrozenDigest> {
    const folder = join(this.#folder, list, id);
    const record = await this.#readRecord(list, id);
    const [html, text] = await Promise.all(
      [HTML, TEXT].map((name) => readFile(join(folder, name), 'utf8').catch(() => '')),
    );
    const isWhole = toSha256(html!) === record.htmlSha256 && toSha256(text!) === record.textSha256;
    if (!isWhole) {
      throw new BrokenDigest(
        `${DIGESTS}/${list}/${id} is not what was frozen: ${HTML} or ${TEXT} was changed.\nBring both back from the history of the project.`,
      );
    }
    return { ...record, html: html!, text: text! };
  }

  /** What a list has had otherwise than by mail; nothing before mail began for it. */
  async readKnown(list: string): Promise<KnownFile | undefined> {
    const text = await readFile(join(this.#folder, list, KNOWN), 'utf8').catch(() => undefined);
    return text === undefined
      ? undefined
      : (parse(text, `${DIGESTS}/${list}/${KNOWN}`) as KnownFile);
  }

  /** Writes what a list has had otherwise, whole or not at all. */
  async writeKnown(file: KnownFile): Promise<void> {
    const path = join(this.#folder, file.list, KNOWN);
    await mkdir(join(this.#folder, file.list), { recursive: true });
    const unfinished = `${path}.part`;
    try {
      await writeFile(unfinished, toJson(file));
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  /**
   * Freezes a digest: all of its files are written into a folder beside, which then gets its
   * name. Whether it was written; false when a digest of that id is there already, and stays.
   */
  async freeze(record: DigestRecord, { html, text }: { html: string; text: string }) {
    const list = join(this.#folder, record.list);
    const unfinished = join(list, `.${record.id}.part`);
    await mkdir(list, { recursive: true });
    await rm(unfinished, { recursive: true, force: true });
    try {
      await mkdir(unfinished);
      await writeFile(join(unfinished, HTML), html);
      await writeFile(join(unfinished, TEXT), text);
      await writeFile(join(unfinished, RECORD), toJson(record));
      await rename(unfinished, join(list, record.id));
      return true;
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true });
      const isThere = ['ENOTEMPTY', 'EEXIST'].includes(toCode(error));
      if (isThere) return false;
      throw error;
    }
  }

  async #readRecord(list: string, id: string): Promise<DigestRecord> {
    const path = join(this.#folder, list, id, RECORD);
    const name = `${DIGESTS}/${list}/${id}/${RECORD}`;
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) {
      throw new BrokenDigest(`${name} is missing. Bring it back from the history of the project.`);
    }
    return parse(text, name) as DigestRecord;
  }
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BrokenDigest(
      `${name} can’t be read any more. Bring it back from the history of the project.`,
    );
  }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** The folders in a folder but unfinished ones, by name. */
async function listFolders(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort(compareCodes);
}

function toCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
