import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { compileComponents } from './astro-components.ts';
import { listLicences } from './list-licences.ts';
import { standIn } from './stand-ins.ts';

const PROGRAM = fileURLToPath(new URL('../../cms/editor.ts', import.meta.url));

/** Colours of program code: 16 MB that no newsletter needs. */
const UNUSED = /^@shikijs\/(?:langs|themes)(?:\/|$)/;

/** The editor's fonts once more, at a network of somebody else: its own copies are in the bundle. */
const REMOTE_FONTS = /@font-face\s*\{[^}]*https:\/\/cdn\.[^}]*\}/g;

/** The address of the site in the preview's frame, which the page's policy refuses and nothing needs. */
const FRAME_BASE = /<base href="\$\{[^}]*\}"[^>]*>/g;

/** Leaves out what the editor brings and nobody here uses, or is to be asked for. */
function leaveOut(): Plugin {
  return {
    name: 'homeward:editor-parts',
    enforce: 'pre',
    resolveId: (id) => (UNUSED.test(id) ? '\0unused' : undefined),
    load: (id) => (id === '\0unused' ? 'export default [];' : undefined),
    transform: (code, id) =>
      id.includes('/@sveltia/cms/')
        ? { code: code.replace(REMOTE_FONTS, '').replace(FRAME_BASE, ''), map: null }
        : undefined,
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
    plugins: [leaveOut(), standIn(), compileComponents({ root }), listLicences()],
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
