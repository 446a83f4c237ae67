import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { preview } from 'astro';
import { buildSite } from './project/build-site.ts';

const FIRST_PORT = 4321;

function readOptions() {
  const { values } = parseArgs({
    allowNegative: true,
    options: { port: { type: 'string' }, build: { type: 'boolean', default: true } },
  });
  if (values.port !== undefined && !/^\d{1,5}$/.test(values.port)) {
    throw new Error(`--port takes a number such as ${FIRST_PORT}, not “${values.port}”.`);
  }
  return { port: values.port === undefined ? undefined : Number(values.port), build: values.build };
}

async function serve(port: number | undefined): Promise<void> {
  const server = await preview({
    logLevel: 'silent',
    // The loopback address, so that nobody else on the network sees the site.
    server: { host: '127.0.0.1', port: port ?? FIRST_PORT },
    vite: { preview: { strictPort: port !== undefined } },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
  console.log(`\nThe site is at ${server.urls?.local[0] ?? ''} (Ctrl-C stops it)`);
}

async function start(): Promise<void> {
  const options = readOptions();
  if (options.build && !buildSite('.')) {
    const last = existsSync('dist') ? ' The last good site, in dist, is untouched.' : '';
    throw new Error(`The site was not built; the reason stands above.${last}`);
  }
  if (!existsSync('dist')) throw new Error('There is no site in dist yet: leave out --no-build.');
  await serve(options.port);
}

try {
  await start();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
