import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/;

/** What stands in a page itself; what it fetches from the site needs no hash. */
const INLINE = /<(script|style)\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/g;

/** A source that allows one text, such as `'sha256-…'`, with the space before it. */
const HASH = / '(sha256-[^']+)'/g;

/**
 * Takes from each finished page's policy the hashes of scripts and styles that stand on other
 * pages only: Astro writes those of the whole site into each, which is a sixth of a small page.
 */
export async function trimPolicies(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html'));
  await Promise.all(
    pages.map(async (file) => {
      const path = join(folder, file);
      const page = await readFile(path, 'utf8');
      await writeFile(path, trimPolicy(page));
    }),
  );
}

/** The same page with only its own hashes in its policy. */
function trimPolicy(page: string): string {
  const used = new Set([...page.matchAll(INLINE)].map(([, , text = '']) => hash(text)));
  return page.replace(
    POLICY,
    (_, start: string, policy: string, end: string) =>
      start +
      policy.replace(HASH, (source, value: string) => (used.has(value) ? source : '')) +
      end,
  );
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
