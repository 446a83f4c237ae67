import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { findEntryFiles } from './entry-files.ts';
import { readText } from './read-text.ts';

/** A place in a file of the project where somebody typed an address. */
export interface WrittenLink {
  /** Path from the project's root, with forward slashes. */
  file: string;
  line: number;
}

/** What may stand before and after an address in Markdown, YAML and HTML. */
const BEFORE = /[\s"'(<=]/;
const AFTER = /[\s"')>]/;

/**
 * A function that finds where an address was typed: in an entry, else in a page that the site's
 * maintainer writes. `forms` are the ways to write it; a `page` such as
 * `newsletters/fair/index.html` is looked for first in the file of that entry, and `#place` only
 * there.
 */
export async function createLinkFinder({
  root,
  content,
}: {
  root: string;
  content: string;
}): Promise<(page: string, forms: readonly string[]) => WrittenLink[]> {
  const entries = (await findEntryFiles(root, content)).files;
  const texts = new Map<string, string>();
  const readLines = (file: string): string[] => {
    const read = readText(join(root, file));
    const text = texts.get(file) ?? ('text' in read ? read.text : '');
    texts.set(file, text);
    return text.split('\n');
  };
  const find = (file: string, forms: readonly string[]): WrittenLink[] =>
    readLines(file).flatMap((line, index) =>
      forms.some((form) => holds(line, form)) ? [{ file, line: index + 1 }] : [],
    );
  const pages = await listPages(root);
  return (page, forms) => {
    const [collection, id] = page.split('/');
    const own = entries.find((entry) => entry.collection === collection && entry.id === id);
    const written = own ? find(own.file, forms) : [];
    if (written.length > 0) return written;
    const elsewhere = forms.filter((form) => !form.startsWith('#'));
    return [...entries.map(({ file }) => file), ...pages].flatMap((file) => find(file, elsewhere));
  };
}

async function listPages(root: string): Promise<string[]> {
  const folder = join(root, 'src/pages');
  const found = await readdir(folder, { recursive: true });
  return found
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => `src/pages/${file.split(sep).join('/')}`)
    .sort();
}

function holds(line: string, form: string): boolean {
  for (let at = line.indexOf(form); at >= 0; at = line.indexOf(form, at + 1)) {
    const before = line[at - 1] ?? ' ';
    const after = line[at + form.length] ?? ' ';
    if (BEFORE.test(before) && AFTER.test(after)) return true;
  }
  return false;
}
