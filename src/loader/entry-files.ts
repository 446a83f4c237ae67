import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  COLLECTION_NAMES,
  FACT_COLLECTIONS,
  type CollectionName,
} from '../schemas/collection-names.ts';
import type { Fault } from '../lib/fault.ts';
import { findNearest, listChoices } from '../lib/nearest.ts';
import { toEntryId } from '../schemas/reference.ts';
import { ALL_CLASSES } from '../schemas/shared.ts';

/** A file that holds an entry. */
export interface EntryFile {
  collection: CollectionName;
  /** From the name of the file, or of its folder for `index.mdx`. */
  id: string;
  /** Path from the project's root, with forward slashes. */
  file: string;
}

export interface FoundFiles {
  files: EntryFile[];
  faults: Fault[];
}

/** Collections that hold facts only; all others have a body. */
const YAML_COLLECTIONS: ReadonlySet<CollectionName> = new Set(FACT_COLLECTIONS);

const WRITING = /\.(?:mdx?|ya?ml)$/;

/** Files that somebody meant as an entry and that are not read. */
const OTHER_WRITING = /\.(?:mdx?|ya?ml|markdown|mdown|txt|docx?|odt|rtf|html?|json|pages)$/i;

/** Every file of `src/content/` that holds an entry. Names that begin with `_` or `.` are private. */
export async function findEntryFiles(root: string, contentFolder: string): Promise<FoundFiles> {
  const faults = await findStrangeNames(root, contentFolder);
  const found = await Promise.all(
    COLLECTION_NAMES.map((collection) =>
      findFilesOf(collection, root, `${contentFolder}/${collection}`),
    ),
  );
  const files = found.flatMap((each) => each.files);
  return {
    files,
    faults: [...faults, ...found.flatMap((each) => each.faults), ...findClashes(files)],
  };
}

/** A misspelt folder would hide every entry in it, and a file beside the folders is in none. */
async function findStrangeNames(root: string, contentFolder: string): Promise<Fault[]> {
  const names = await listFolder(join(root, contentFolder));
  return names.flatMap(({ name, isFolder }): Fault[] => {
    const file = `${contentFolder}/${name}`;
    if (!isFolder && OTHER_WRITING.test(name)) {
      const fix = `Move it into one of ${COLLECTION_NAMES.join(', ')}.`;
      return [{ file, problem: 'The file lies in none of the folders of content.', fix }];
    }
    if (!isFolder || (COLLECTION_NAMES as readonly string[]).includes(name)) return [];
    const near = findNearest(name, COLLECTION_NAMES);
    const others = `Use one of ${COLLECTION_NAMES.join(', ')}, or begin its name with _ to keep it private.`;
    const fix = near.length > 0 ? `Did you mean ${listChoices(near)}?` : others;
    return [{ file, problem: `The folder "${name}" is not one of the folders of content.`, fix }];
  });
}

async function findFilesOf(
  collection: CollectionName,
  root: string,
  folder: string,
): Promise<FoundFiles> {
  const files: EntryFile[] = [];
  const faults: Fault[] = [];
  const isRead = YAML_COLLECTIONS.has(collection) ? /\.ya?ml$/ : /\.mdx?$/;
  const extension = YAML_COLLECTIONS.has(collection) ? '.yaml' : '.mdx';
  const add = (name: string, file: string) => {
    const id = toEntryId(name);
    if (collection === 'classes' && id === ALL_CLASSES) {
      const problem = `No class can be called "${name}", which stands for the whole school.`;
      return faults.push({ file, problem, fix: 'Give the class another name.' });
    }
    if (id) return files.push({ collection, id, file });
    const problem = 'The name of the file has no letter and no number in it.';
    return faults.push({ file, problem, fix: `Rename it, for example to our-garden${extension}.` });
  };
  const refuse = (file: string) =>
    faults.push({
      file,
      problem: `A file of this kind is not read in ${collection}.`,
      fix: `Save it as ${extension} directly in ${folder}, or begin its name with _ to keep it private.`,
    });
  const refuseLink = (file: string) =>
    faults.push({
      file,
      problem: 'This is a link to another place and not a file of its own.',
      fix: 'Put the file itself here.',
    });
  for (const { name, isFolder, isLink } of await listFolder(join(root, folder))) {
    if (isLink) {
      refuseLink(`${folder}/${name}`);
      continue;
    }
    if (!isFolder) {
      if (isRead.test(name)) add(name.replace(WRITING, ''), `${folder}/${name}`);
      else if (OTHER_WRITING.test(name) || !name.includes('.')) refuse(`${folder}/${name}`);
      continue;
    }
    for (const inner of await listFolder(join(root, folder, name))) {
      const file = `${folder}/${name}/${inner.name}`;
      if (inner.isLink && WRITING.test(inner.name)) refuseLink(file);
      else if (!inner.isFolder && /^index\.mdx?$/.test(inner.name) && isRead.test(inner.name))
        add(name, file);
      else if (inner.isFolder) (await findWritingBelow(root, file)).forEach(refuse);
      else if (OTHER_WRITING.test(inner.name)) refuse(file);
    }
  }
  return { files, faults };
}

/** Writing in folders too deep to be read, which nobody would miss until it is not on the site. */
async function findWritingBelow(root: string, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const { name, isFolder } of await listFolder(join(root, folder))) {
    const file = `${folder}/${name}`;
    if (isFolder) found.push(...(await findWritingBelow(root, file)));
    else if (OTHER_WRITING.test(name)) found.push(file);
  }
  return found;
}

function findClashes(files: readonly EntryFile[]): Fault[] {
  const byId = Map.groupBy(files, ({ collection, id }) => `${collection}/${id}`);
  return [...byId.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({
      file: same[0]!.file,
      problem: `Two entries have the same name: ${same.map(({ file }) => file).join(' and ')}.`,
      fix: 'Rename one of them. Capitals, accents of the same letter and .md or .mdx make no difference.',
    }));
}

interface Listed {
  name: string;
  isFolder: boolean;
  /** A symbolic link, a pipe or another thing that is neither file nor folder. */
  isLink: boolean;
}

async function listFolder(folder: string): Promise<Listed[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter(({ name }) => !/^[_.]/.test(name))
    .map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
      isLink: !entry.isFile() && !entry.isDirectory(),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
