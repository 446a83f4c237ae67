import type { CmsConfig } from '@sveltia/cms';
import { stopsBuild, type CheckFinding } from '../../checks/report/report.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../schemas/collection-names.ts';
import { getNow } from '../../site/clock.ts';
import { settings } from '../../site/settings.ts';
import type { FormValues } from '../format/file-format.ts';
import { findFileFormat } from '../format/find-file-format.ts';
import { findEntryId, toEntryFile } from './entry-path.ts';
import { readDraft } from './read-draft.ts';
import type { OtherEntry } from './read-others.ts';
import { readSavedEntries } from './saved-entries.ts';

/** An entry as the form has it. */
export interface FormEntry {
  collection: CollectionName;
  /** Path of its file; empty for one that was never saved. */
  path: string;
  values: FormValues;
}

/** What is to be said of an entry before it is saved. */
export interface EntryCheck {
  findings: readonly CheckFinding[];
  /** Why it can't be saved as it is: families would get it, and the site can't be built with it. */
  refusal?: 'publish' | 'write' | undefined;
}

/** Stands for the name of an entry that has none yet: no file name begins so. */
const NEW_ENTRY = '_new';

/** Pictures that were just chosen have an address of the browser's until they are saved. */
const NEW_PICTURE = /blob:[^\s"'<>)\]]+/g;

/** Checks an entry as its form has it, as the build would after saving. */
export async function checkEntry(
  { collection, path, values }: FormEntry,
  others: readonly OtherEntry[] | undefined,
): Promise<EntryCheck> {
  const saved = findEntryId(path);
  const id = saved ?? NEW_ENTRY;
  const file = saved === undefined ? toEntryFile(collection, id) : path;
  let text: string;
  try {
    text = findFileFormat(collection).toFile(values);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { findings: [{ file, level: 'stops', problem, fix: '' }], refusal: 'write' };
  }
  const { findings } = await readDraft(nameNewPictures(text), {
    collection,
    id,
    file,
    others: others ?? [],
    unknown: others ? [] : COLLECTION_NAMES,
    school: settings,
    now: getNow(),
  });
  const isPublished = values['draft'] !== true;
  return { findings, refusal: isPublished && findings.some(stopsBuild) ? 'publish' : undefined };
}

/** The entries round the one that is written. */
export async function readOtherEntries(
  backend: CmsConfig['backend'],
): Promise<readonly OtherEntry[] | undefined> {
  try {
    return await readSavedEntries(backend);
  } catch {
    return undefined;
  }
}

function nameNewPictures(text: string): string {
  const names = new Map<string, string>();
  return text.replace(NEW_PICTURE, (address) => {
    const name = names.get(address) ?? `new-picture-${names.size + 1}.webp`;
    names.set(address, name);
    return name;
  });
}
