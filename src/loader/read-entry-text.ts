import type { Passage } from '../checks/passage.ts';
import type { Fault } from '../lib/fault.ts';
import type { PlainDate } from '../lib/dates/plain.ts';
import { parseBody } from '../mdx/parse-body.ts';
import type { CollectionData } from '../schemas/collections.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { LibraryEntry } from '../schemas/library.ts';
import { z } from 'zod';
import type { AssetReader } from './assets.ts';
import type { EntryFile } from './entry-files.ts';
import { schemas } from './entry-schemas.ts';
import { readYaml, splitEntry, type FileFault } from './front-matter.ts';
import { toPassages } from './passages.ts';
import type { IdentifiablePolicy } from './picture-people.ts';
import { toSchemaFaults } from './schema-faults.ts';
import { takeAssets } from './take-assets.ts';

/** An entry that was read without a fault. */
export interface ReadEntry<Name extends CollectionName = CollectionName> extends EntryFile {
  collection: Name;
  /** What a schema takes: text as typed, pictures as paths of their safe copies. */
  input: Record<string, unknown>;
  /** What the schema makes of it. */
  data: CollectionData[Name];
  /** Absolute paths of the files beside the entry that it uses. */
  sources: string[];
  /** Last day on which this reading holds, when a picture's consent ends on it. */
  soundUntil: PlainDate | undefined;
  hasHints: boolean;
  /** What families read of it, for rules about words. */
  passages: readonly Passage[];
}

/** What reading a text asks of the world round it. */
export interface TextReader {
  assets: AssetReader;
  today: PlainDate;
  /** What the school shows of children who can be recognised. */
  identifiable: IdentifiablePolicy;
}

/** An entry without its faulty fields. */
export interface IncompleteEntry extends LibraryEntry {
  faulty: string[];
}

export interface EntryResult {
  /** Missing when a fault keeps the entry from being read. */
  entry?: ReadEntry | undefined;
  /** In its place then: the fields that are sound, so that checks between entries miss nothing. */
  incomplete?: IncompleteEntry | undefined;
  faults: Fault[];
  /** Things worth a look that do not stop publishing. */
  hints: Fault[];
}

/**
 * Reads and validates the text of one entry, with `\n` line ends; every fault in it is found in one
 * go. Runs wherever there is a text: in a build, and in the browser of somebody who writes.
 */
export async function readEntryText(
  file: EntryFile,
  text: string,
  reader: TextReader,
): Promise<EntryResult> {
  const toFaults = (faults: readonly FileFault[]): Fault[] =>
    faults.map((fault) => ({ file: file.file, ...fault }));
  const isWritten = !/\.ya?ml$/.test(file.file);
  const parts = splitEntry(file.file, text);
  if ('problem' in parts) return { faults: toFaults([parts]), hints: [] };
  const frontMatter = readYaml(parts.header, parts.headerLine);
  const body = isWritten ? parseBody(parts.body) : undefined;
  const below = ({ line, ...fault }: FileFault): FileFault => ({
    line: line + parts.bodyLine - 1,
    path: ['body'],
    ...fault,
  });
  const bodyFaults = body?.faults.map(below) ?? [];
  const hints = toFaults(body?.hints.map(below) ?? []);
  if (Array.isArray(frontMatter))
    return { faults: toFaults([...frontMatter, ...bodyFaults]), hints };

  const taken = await takeAssets(file, { frontMatter, body, bodyLine: parts.bodyLine, reader });
  hints.push(...toFaults(taken.hints));
  const input = { ...taken.values, ...(body ? { body: taken.tree } : {}) };
  const parsed = schemas[file.collection].safeParse(input);
  const schemaFaults = parsed.success
    ? []
    : toSchemaFaults(parsed.error, {
        collection: file.collection,
        schema: schemas[file.collection],
        frontMatter,
        today: reader.today,
      });
  const faults = toFaults([...schemaFaults, ...bodyFaults, ...taken.faults]);
  if (!parsed.success || faults.length > 0) {
    const sound = readSoundFields(schemas[file.collection], input);
    const data = sound as CollectionData[CollectionName];
    const faulty = Object.keys(input).filter((name) => !Object.hasOwn(sound, name));
    return { incomplete: { ...file, data, faulty }, faults, hints };
  }
  const data = parsed.data as CollectionData[CollectionName];
  const { collection } = file;
  return {
    entry: {
      ...file,
      input,
      data,
      passages: toPassages({ collection, data }, { frontMatter, body, bodyLine: parts.bodyLine }),
      sources: taken.sources,
      soundUntil: taken.soundUntil,
      hasHints: hints.length > 0,
    },
    faults,
    hints,
  };
}

function readSoundFields(
  schema: z.ZodObject,
  input: Record<string, unknown>,
): Record<string, unknown> {
  const fields = Object.entries(schema.shape).map(
    ([name, field]) => [name, z.safeParse(field, input[name])] as const,
  );
  return Object.fromEntries(
    fields.flatMap(([name, { success, data }]) =>
      success && data !== undefined ? [[name, data]] : [],
    ),
  );
}
