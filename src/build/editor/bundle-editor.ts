import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { compileComponents } from './astro-components.ts';
import { listLicences } from './list-licences.ts';
import { mendEditor } from './mend-editor.ts';
import { standIn } from './stand-ins.ts';

const PROGRAM = fileURLToPath(new URL('../../cms/editor.ts', import.meta.url));

/** Colours of program code: 16 MB that no newsletter needs. */
const UNUSED = /^@shikijs\/(?:langs|themes)(?:\/|$)/;

/** Leaves out what the editor brings and nobody here uses. */
function leaveOut(): Plugin {
  return {
    name: 'homeward:editor-parts',
    enforce: 'pre',
    resolveId: (id) => (UNUSED.test(id) ? '\0unused' : undefined),
    load: (id) => (id === '\0unused' ? 'export default [];' : undefined),
  };
}

/**
 * Writes the editor's program into `folder`, made anew: `editor.js`, its styles and what it loads
 * when asked to. It is built by itself, so that no visitor's page shares a file with it.
 */
export async function bundleEditor(folder: string, { root }: { root: string }): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    base: './',
    publicDir: false,
    // A browser has no environment to take settings from.
    define: { 'process.env': '{}' },
    plugins: [leaveOut(), mendEditor(), standIn(), compileComponents({ root }), listLicences()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: false,
      cssCodeSplit: false,
      chunkSizeWarningLimit: Infinity,
      target: 'es2023',
      rolldownOptions: {
        input: PROGRAM,
        output: {
          entryFileNames: 'editor.js',
          chunkFileNames: '[hash].js',
          assetFileNames: '[hash][extname]',
        },
      },
    },
  });
}
