import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { CommandProblem } from '../options/options.ts';

/** Where browsers of Chromium's family are installed; each prints alike. */
const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A browser that does nothing of its own accord, above all nothing over the network. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** What there is to know of a machine. */
interface Machine {
  /** What CHROME_PATH says. */
  chosen: string | undefined;
  /** Such as `linux x64`. */
  system: string;
  exists: (path: string) => boolean;
}

/**
 * Path of the browser that is on a machine; undefined where only the one from npm will do, which
 * runs on Linux x64 alone. Throws a {@link CommandProblem} that says what to do where none is.
 */
export function findBrowser({ chosen, system, exists }: Machine): string | undefined {
  if (chosen !== undefined && !exists(chosen)) {
    throw new CommandProblem(
      `CHROME_PATH names ${chosen}, but there is no such file.\nWrite where Chrome, Edge or Chromium is, or leave CHROME_PATH out.`,
    );
  }
  const found = chosen ?? INSTALLED.find(exists);
  if (found !== undefined || system === 'linux x64') return found;
  throw new CommandProblem(
    `Printing needs Google Chrome, Microsoft Edge or Chromium, and none was found.
Install one of them. If one is installed in an unusual place, say where:
  CHROME_PATH="/path/to/chrome" npm run print`,
  );
}

/** Starts the machine's browser, or the one from npm. */
export async function launchChromium(): Promise<Browser> {
  const own = findBrowser({
    chosen: process.env['CHROME_PATH'],
    system: `${process.platform} ${process.arch}`,
    exists: existsSync,
  });
  const { chromium } = await import('playwright-core').catch(explainMissing);
  const executablePath = own ?? (await findPackaged());
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

async function findPackaged(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium').catch(explainMissing);
  return packaged.executablePath();
}

/** Both packages are dev dependencies, so that a host that only builds need not fetch a browser. */
function explainMissing(): never {
  throw new CommandProblem(
    'The packages for printing are not installed. Type: npm install --include=dev',
  );
}
