import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import sharp from 'sharp';
import { isActiveDrawing } from '../lib/active-drawing.ts';
import { findMetadata } from '../lib/metadata.ts';
import { LONGEST_SIDE } from '../loader/open-picture.ts';
import { findFormat } from '../loader/picture-format.ts';

/** A file of the finished site that may not be published. */
export interface RefusedFile {
  file: string;
  problem: string;
}

/** Pages show WebP only, so a picture in another format is one that was never made smaller. */
const ORIGINAL_FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'gif', 'avif']);

/** Formats of phones and scanners, which no browser shows and which always hold metadata. */
const NEVER_PUBLISHED: ReadonlySet<string> = new Set(['heic', 'tiff']);

/** Pictures that are served as they are, when somebody puts them into `public`. */
const SERVED: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'gif', 'avif']);

/** How files are named; anything else was never made by the build. */
const NAMED_AS: Readonly<Record<string, RegExp>> = {
  jpeg: /\.jpe?g$/i,
  png: /\.png$/i,
  webp: /\.webp$/i,
  gif: /\.gif$/i,
  avif: /\.avif$/i,
  svg: /\.(?:svg|html|xml|xsl|css|js)$/i,
  pdf: /\.pdf$/i,
};

const WRITING = /\.(?:html|xml|css|js|json|txt)$/;

/** Folders of a project that a page can only name by mistake. */
const PROJECT_FOLDERS = ['src', 'node_modules', 'dist', '.astro'];

/**
 * Looks at every byte of a finished site: no metadata in any file, no picture under a false name,
 * no phone original, none larger than a page can use, no drawing that runs something, no path of the
 * machine that built it.
 */
export async function findRefusedFiles(folder: string, root: string): Promise<RefusedFile[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const refused: RefusedFile[] = [];
  for (const path of files.sort()) {
    const file = path.slice(folder.length).split(sep).join('/').replace(/^\//, '');
    for (const problem of await findProblems(path, root)) refused.push({ file, problem });
  }
  return refused;
}

async function findProblems(path: string, root: string): Promise<string[]> {
  const bytes = await readFile(path);
  const format = findFormat(bytes);
  // In a page the words of a specification are words; only in a picture are they metadata.
  const isWriting = format === 'unknown' && WRITING.test(path);
  const kinds = isWriting ? [] : findMetadata(bytes, format, bytes.toString('latin1'));
  const problems = kinds.map((kind) => `holds metadata (${kind})`);
  const isOriginal = ORIGINAL_FORMATS.has(format) && path.includes(`${sep}_astro${sep}`);
  if (isOriginal || NEVER_PUBLISHED.has(format)) {
    problems.push('is the original of a picture, not one of its small copies');
  }
  if (SERVED.has(format) && !path.includes(`${sep}_astro${sep}`) && (await isTooLarge(bytes))) {
    problems.push(`has more than ${LONGEST_SIDE} pixels a side`);
  }
  if (/\.svg$/i.test(path) && isActiveDrawing(bytes.toString('utf8'))) {
    problems.push('is a drawing that holds program code or fetches something');
  }
  const name = NAMED_AS[format];
  if (name && !name.test(path)) problems.push(`is a ${format} file under another name`);
  if (namesMachine(bytes, root)) problems.push('names a folder of the machine that built it');
  return problems;
}

/** The size is in a picture's first bytes; what can't be told of one that is damaged is no leak. */
async function isTooLarge(bytes: Buffer): Promise<boolean> {
  const opened = sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height } = await opened.catch(() => ({ width: 0, height: 0 }));
  return Math.max(width, height) > LONGEST_SIDE;
}

/** A site may well speak of `/app/`, so only the project's own folders in it give it away. */
function namesMachine(bytes: Buffer, root: string): boolean {
  const folder = root.replace(/[/\\]+$/, '');
  if (folder === '') return false;
  return PROJECT_FOLDERS.some((name) => bytes.includes(`${folder}${sep}${name}`));
}
