import { existsSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/**
 * Shows a browser the built site under its own address, straight from the folder. So links on
 * paper lead to the real site, no port is opened, and nothing else can be fetched.
 */
export async function showBuiltSite(
  context: BrowserContext,
  { dist, address }: { dist: string; address: string },
): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    const file = url.startsWith(address) && findFile(dist, new URL(url).pathname, address);
    await (file ? route.fulfill({ path: file }) : route.abort());
  });
}

function findFile(dist: string, pathname: string, address: string): string | undefined {
  const path = decodeURIComponent(pathname.slice(new URL(address).pathname.length));
  const file = join(dist, normalize(`/${path}`), /(^|\/)$/.test(path) ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
