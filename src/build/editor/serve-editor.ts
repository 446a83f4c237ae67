import { createReadStream } from 'node:fs';
import { extname, join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { listConfigFiles } from '../../cms/config/config-file.ts';
import { LOCAL_HOST } from '../../cms/local/local-backend.ts';
import { CACHE_FOLDER } from '../../lib/cache-folder.ts';
import type { School } from '../../schemas/school.ts';
import { ADMIN_FOLDER, writeAdminPage } from './admin-page.ts';
import { bundleEditor } from './bundle-editor.ts';
import { describeLocalHost } from './local-host/describe-local-host.ts';
import { serveLocalHost } from './local-host/serve-local-host.ts';
import { writeConfig } from './write-config.ts';

const TYPES: Readonly<Record<string, string>> = {
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
  const folder = join(root, CACHE_FOLDER, ADMIN_FOLDER);
  const start = `${school.base.replace(/\/*$/, '/')}${ADMIN_FOLDER}/`;
  const configs = listConfigFiles(school.lang);
  const { cms, backend, facts } = describeLocalHost(root, school);
  serveLocalHost(server, { root, start: `${start}${LOCAL_HOST}`, facts });
  server.middlewares.use((request, response, next) => {
    const [path = ''] = (request.originalUrl ?? '').split('?');
    if (!path.startsWith(start)) return next();
    const name = path.slice(start.length);
    if (name === '') {
      bundleEditor(folder, { root }).then(() => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(writeAdminPage(school));
      }, next);
      return;
    }
    const language = configs.get(name);
    if (language !== undefined) {
      writeConfig(root, { ...school, cms }, { language, backend }).then((config) => {
        response.setHeader('Content-Type', TYPES['.json']!);
        response.end(config);
      }, next);
      return;
    }
    if (!/^[\w-]+\.\w+$/.test(name)) return next();
    response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream');
    createReadStream(join(folder, name)).on('error', next).pipe(response);
  });
}
