import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { listLanguageCodes } from './list-language-codes.ts';

const toPath = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Modules that exist only while Astro builds. */
const MODULES: ReadonlyMap<string, string> = new Map([
  ['astro:content', toPath('cms/preview/content.ts')],
  ['astro:assets', toPath('cms/preview/assets.ts')],
]);

/** Files of the site, and those that take their place in a browser (each says why). */
const FILES: ReadonlyMap<string, string> = new Map([
  [toPath('lib/known-languages.ts'), toPath('cms/reading/known-languages.ts')],
  [toPath('mdx/to-hast.ts'), toPath('cms/reading/to-hast.ts')],
  [toPath('layouts/PageShell.astro'), toPath('cms/preview/PreviewShell.astro')],
]);

const NAMES = new Set([...FILES.keys()].map((path) => path.slice(path.lastIndexOf('/'))));

/** Puts in what can run in a browser for what can't. */
export function standIn(): Plugin {
  return {
    name: 'homeward:editor-stand-ins',
    enforce: 'pre',
    config: () => ({ define: { LANGUAGE_CODES: JSON.stringify(listLanguageCodes().join(' ')) } }),
    async resolveId(id, importer) {
      const module = MODULES.get(id);
      if (module !== undefined) return module;
      if (!NAMES.has(id.slice(id.lastIndexOf('/')))) return undefined;
      const resolved = await this.resolve(id, importer, { skipSelf: true });
      return resolved && (FILES.get(resolved.id) ?? resolved);
    },
  };
}
