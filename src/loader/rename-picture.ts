import { posix } from 'node:path';
import { decodeFileName } from '../mdx/links.ts';
import { parseBody } from '../mdx/parse-body.ts';
import { readYaml, splitEntry } from './front-matter.ts';

export interface Renaming {
  /** Path of the picture from the project's root, with forward slashes. */
  from: string;
  /** Its new file name, in the same folder: letters, digits, hyphens and a dot. */
  to: string;
}

/** The new text of an entry with the 1-based lines that differ, or why there is none. */
export type RenamedText = { text: string; lines: number[] } | 'not used' | 'unsure';

/** Where the name of a file may stand, as the group `name`: in a header, then in a body. */
const IN_HEADER = [
  /\bsrc:[ \t]+(?:"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)'|(?<plain>[^\s,}#][^,}\n]*))/g,
];
const IN_BODY = [
  /\bsrc\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|[“”](?<curly>[^“”]*)[“”])/g,
  /!\[(?:\\.|\[[^\]]*\]|[^[\]\\])*\]\(\s*(?:<(?<angled>[^>\n]*)>|(?<plain>[^\s)]+))/g,
  /^[ \t]{0,3}\[[^\]\n]+\]:[ \t]*(?:<(?<angled>[^>\n]*)>|(?<plain>\S+))/gm,
];

/**
 * Puts a picture's new name wherever an entry shows it, and changes nothing else: not a space, not a
 * line end. The result is read again as the loader reads it, and must show the same pictures but for
 * the one; where it does not, or an entry that can't be read mentions the name, the answer is
 * `unsure` and a person has to look. `text` is the file as it is, `file` its path from the root.
 */
export function renamePicture(file: string, text: string, renaming: Renaming): RenamedText {
  // What is not UTF-8 would be spoilt by writing it.
  const before = text.includes('\uFFFD') ? undefined : listShownPictures(file, text);
  const isMentioned = text.normalize().includes(posix.basename(renaming.from));
  if (before === undefined) return isMentioned ? 'unsure' : 'not used';
  const isSame = (name: string) => toPicturePath(file, name) === renaming.from.normalize();
  if (!before.some(isSame)) {
    const looksAlike = (name: string) =>
      toPicturePath(file, name).toLowerCase() === renaming.from.normalize().toLowerCase();
    return before.some(looksAlike) ? 'unsure' : 'not used';
  }
  const renamed = replaceNames(file, text, { isSame, to: renaming.to });
  const wanted = before.map((name) => (isSame(name) ? toRenamed(name, renaming.to) : name));
  const after = listShownPictures(file, renamed);
  if (after?.join('\n') !== wanted.join('\n')) return 'unsure';
  return { text: renamed, lines: listChangedLines(text, renamed) };
}

/**
 * Names of the pictures that an entry shows, as they are written, its cover first; undefined if the
 * entry can't be read. `text` is the file as it is.
 */
export function listShownPictures(file: string, text: string): string[] | undefined {
  const parts = splitEntry(file, text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  if ('problem' in parts) return undefined;
  const frontMatter = readYaml(parts.header, parts.headerLine);
  if (Array.isArray(frontMatter)) return undefined;
  const cover = frontMatter.values['cover'];
  const src = cover !== null && typeof cover === 'object' && 'src' in cover ? cover.src : undefined;
  const inBody = parseBody(parts.body).files.filter(({ kind }) => kind === 'picture');
  return [...(typeof src === 'string' ? [src] : []), ...inBody.map(({ name }) => name)];
}

/** The path from the project's root of a file that an entry names. */
export function toPicturePath(file: string, name: string): string {
  return posix.join(posix.dirname(file), name.normalize());
}

function toRenamed(name: string, to: string): string {
  return `${name.slice(0, name.lastIndexOf('/') + 1)}${to}`;
}

function replaceNames(
  file: string,
  text: string,
  { isSame, to }: { isSame: (name: string) => boolean; to: string },
): string {
  const start = findBody(file, text);
  const replace = (part: string, patterns: readonly RegExp[], decode: (name: string) => string) =>
    patterns.reduce(
      (changed, pattern) =>
        changed.replace(pattern, (...found: unknown[]) => {
          const whole = String(found[0]);
          const groups = found.at(-1) as Record<string, string | undefined>;
          const written = Object.values(groups).find((group) => group !== undefined) ?? '';
          if (!isSame(decode(written.trim()))) return whole;
          const at = whole.lastIndexOf(written);
          const name = `${toRenamed(written.trim(), to)}${/\s*$/.exec(written)![0]}`;
          return `${whole.slice(0, at)}${name}${whole.slice(at + written.length)}`;
        }),
      part,
    );
  return `${replace(text.slice(0, start), IN_HEADER, unquote)}${replace(text.slice(start), IN_BODY, decodeFileName)}`;
}

/** Where the body begins: after the line `---` that closes the header. */
function findBody(file: string, text: string): number {
  if (/\.ya?ml$/.test(file)) return text.length;
  const header = /^\uFEFF?\s*---[^\n]*\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  return header ? header[0].length : 0;
}

/** A name in single quotation marks of YAML, where two of them stand for one. */
function unquote(name: string): string {
  return name.replaceAll("''", "'");
}

function listChangedLines(before: string, after: string): number[] {
  const old = before.split('\n');
  return after.split('\n').flatMap((line, index) => (line === old[index] ? [] : [index + 1]));
}
