import type { BrowserContext } from 'playwright-core';
import { findBuiltFile, type BuiltSite } from '../project/built-file.ts';

/**
 * Shows a browser the built site under its own address, straight from the folder. So links on
 * paper lead to the real site, no port is opened, and nothing else can be fetched.
 */
export async function showBuiltSite(context: BrowserContext, site: BuiltSite): Promise<void> {
  await context.route('**/*', async (route) => {
    const file = findBuiltFile(route.request().url(), site);
    await (file ? route.fulfill({ path: file }) : route.abort());
  });
}
