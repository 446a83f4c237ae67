import { extname, join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { listConfigFiles } from '../../cms/config/config-file.ts';
import { LOCAL_HOST } from '../../cms/local/local-backend.ts';
import { CACHE_FOLDER } from '../../lib/cache-folder.ts';
import { EDITOR_FOLDER } from '../../lib/editor-folder.ts';
import { createUrls } from '../../lib/urls.ts';
import type { School } from '../../schemas/school.ts';
import { writeEditorPage } from './editor-page.ts';
import { bundleEditor } from './bundle-editor.ts';
import { keepProgram } from './kept-program.ts';
import { describeLocalHost } from './local-host/describe-local-host.ts';
import { serveLocalHost } from './local-host/serve-local-host.ts';
import { writeConfig } from './write-config.ts';

/** What an address without a name is short for. */
const PAGE = 'index.html';

/** A file of the program: they lie in one folder. */
const FILE_NAME = /^[\w-]+\.\w+$/;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves the editor while writing, for the files of the project itself and without an account. Its
 * program is made anew whenever the page is opened.
 */
export function serveEditor(
  server: ViteDevServer,
  { root, school }: { root: string; school: School },
): void {
  const program = keepProgram(join(root, CACHE_FOLDER, EDITOR_FOLDER), (folder) =>
    bundleEditor(folder, { root }),
  );
  const { toPath } = createUrls({ site: school.url, base: school.base });
  const start = toPath(`/${EDITOR_FOLDER}/`);
  const configs = listConfigFiles(school.lang);
  const { cms, backend, facts } = describeLocalHost(root, school);
  const read = async (name: string): Promise<string | Buffer | undefined> => {
    if (name === PAGE) {
      await program.renew();
      return writeEditorPage(school);
    }
    const language = configs.get(name);
    if (language !== undefined) return writeConfig(root, { ...school, cms }, { language, backend });
    return FILE_NAME.test(name) ? program.read(name) : undefined;
  };
  serveLocalHost(server, { root, start: `${start}${LOCAL_HOST}`, facts });
  server.middlewares.use((request, response, next) => {
    const [path = ''] = (request.originalUrl ?? '').split('?');
    if (!path.startsWith(start)) return next();
    const name = path.slice(start.length) || PAGE;
    read(name).then((content) => {
      if (content === undefined) return next();
      response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream');
      response.end(content);
    }, next);
  });
}
