import { globSync, readFileSync } from 'node:fs';

/** A fenced block of code: its language, what stands after it, and its lines. */
export interface Fence {
  language: string;
  info: string;
  code: string;
}

/** Every page of documentation, from the top of the repository. */
export const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...globSync('docs/**/*.md').map((path) => path.replaceAll('\\', '/')),
];

const FENCE = /^(?<ticks>`{3,})(?<language>\S*)(?<info>[^\n]*)\n(?<code>.*?)^\k<ticks>$/gms;

export function readPage(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}

export function listFences(page: string): Fence[] {
  return [...page.matchAll(FENCE)].map(({ groups = {} }) => ({
    language: groups['language'] ?? '',
    info: (groups['info'] ?? '').trim(),
    code: groups['code'] ?? '',
  }));
}

/** The words of a page without its fenced code. */
function stripFences(page: string): string {
  return page.replace(FENCE, '');
}

/** What stands between backticks in running text. */
export function listCode(page: string): string[] {
  return [...stripFences(page).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

/** Addresses of links and pictures, without those in code. */
export function listLinks(page: string): string[] {
  const words = stripFences(page).replace(/`[^`\n]*`/g, '');
  return [...words.matchAll(/\]\(([^()\s]+)\)/g)].map(([, href = '']) => href);
}

/** The anchors that a code host gives to the headings of a page. */
export function listAnchors(page: string): string[] {
  const counts = new Map<string, number>();
  return [...stripFences(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const anchor = heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-');
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}
