import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandProblem } from '../options/options.ts';
import { DIST } from '../project/build-site.ts';

/** A page of the site by its path, such as `events/fair/`. Throws when the site is older than that. */
export async function readBuilt(path: string): Promise<string> {
  const file = join(DIST, path, 'index.html');
  if (existsSync(file)) return readFile(file, 'utf8');
  throw new CommandProblem(
    `The site in dist has no page ${path}: it is older than what has been written since.\nLeave out --no-build, so that it is built first.`,
  );
}

/** The site's font as a style sheet that holds it: browsers refuse fonts from beside a file. */
export async function readFont(): Promise<string> {
  const home = await readFile(join(DIST, 'index.html'), 'utf8');
  const rules = [...home.matchAll(/@font-face\{[^}]*?src:url\("?([^")]+)"?\)[^}]*\}/g)];
  const fonts = await readdir(join(DIST, '_astro/fonts')).catch(() => []);
  const written = rules.map(async ([rule, address = '']) => {
    const name = fonts.find((font) => address.endsWith(font));
    if (name === undefined) return '';
    const bytes = await readFile(join(DIST, '_astro/fonts', name), 'base64');
    return `${rule.replace(/url\([^)]*\)/, `url("data:font/woff2;base64,${bytes}")`)}\n`;
  });
  return (await Promise.all(written)).join('');
}
