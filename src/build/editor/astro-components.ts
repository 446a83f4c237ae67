import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@astrojs/compiler-rs';
import type { Plugin } from 'vite';

const STYLES = fileURLToPath(new URL('../../cms/preview/page-styles.ts', import.meta.url));

const STYLE_IMPORT = /^import "[^"]*\?astro&type=style[^"]*";\n/gm;

/**
 * Lets the editor's program hold the site's own components, so that its preview is the page itself.
 * They are compiled as Astro compiles them; their styles are gathered in `page-styles.ts`.
 */
export function compileComponents({ root }: { root: string }): Plugin {
  return {
    name: 'homeward:editor-components',
    enforce: 'pre',
    load: {
      filter: { id: /\.astro$/ },
      async handler(id) {
        return { code: await compile(id, root), moduleType: 'ts' };
      },
    },
    transform: {
      filter: { id: /\/src\/site\/[\w-]+\.ts$/ },
      // As in `astro dev`: drafts are shown, and nothing is remembered from one time to the next.
      handler: (code) => code.replaceAll('import.meta.env.DEV', 'true'),
    },
  };
}

async function compile(path: string, root: string): Promise<string> {
  // Names of scoped styles are made from it, and the program holds it: it says nothing of this machine.
  const name = `/${relative(root, path).replaceAll('\\', '/')}`;
  const { code, css, diagnostics } = transform(await readFile(path, 'utf8'), {
    filename: name,
    normalizedFilename: name,
    compact: 'jsx',
    internalURL: 'astro/compiler-runtime',
    resultScopedSlot: true,
    scopedStyleStrategy: 'attribute',
    resolvePath: (specifier) => specifier,
  });
  const fault = diagnostics.find(({ severity }) => severity === 'error');
  if (fault) throw new Error(`${path}: ${fault.text}`);
  const styles =
    css.length > 0
      ? `import { addStyles as $$addStyles } from ${JSON.stringify(STYLES)};\n$$addStyles(${JSON.stringify(css)});\n`
      : '';
  return styles + code.replace(STYLE_IMPORT, '');
}
