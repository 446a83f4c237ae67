// Runs on the Node of the machine (20 or later) before anything is installed, so it is plain JavaScript
// without packages: it brings node_modules in line with package-lock.json, then hands over to
// commands/<name>.ts under the Node 24 that the npm package `node` puts into node_modules.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/;

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Why the installed packages can't be used as they are, or undefined when they can.
 * npm writes its own record of what is installed last of all, so a record that agrees with the lockfile
 * is the mark of an install that ran to its end, whoever started it.
 *
 * @param {{ wanted: Lockfile, installed: Lockfile | undefined, isThere: (path: string) => boolean }} state
 * @returns {string | undefined}
 */
export function findInstallReason({ wanted, installed, isThere }) {
  if (installed === undefined) return 'nothing is installed yet';
  for (const [path, { version, integrity, optional = false }] of Object.entries(wanted.packages)) {
    if (path === '') continue;
    const found = installed.packages[path];
    // Packages for other systems are listed in the lockfile as optional, and never installed here.
    if (found === undefined && optional) continue;
    if (found?.version !== version || found?.integrity !== integrity) {
      return `${path} is not the one that package-lock.json names`;
    }
  }
  const missing = Object.keys(installed.packages).find((path) => !isThere(`${path}/package.json`));
  return missing === undefined ? undefined : `${missing} is missing`;
}

/** @returns {string | undefined} */
function checkInstall() {
  const record = join(root, 'node_modules', '.package-lock.json');
  const reason = findInstallReason({
    wanted: readJson(join(root, 'package-lock.json')),
    installed: existsSync(record) ? readJson(record) : undefined,
    isThere: (path) => existsSync(join(root, path)),
  });
  return reason ?? (existsSync(findOwnNode()) ? undefined : 'its Node is missing');
}

/** @param {string} path */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { packages: {} };
  }
}

// The package names its own program, which is `bin/node.exe` on Windows.
function findOwnNode() {
  const folder = join(root, 'node_modules', 'node');
  return join(folder, readJson(join(folder, 'package.json')).bin?.node ?? 'bin/node');
}

async function install() {
  // Without npm's record, an install that is killed half-way is seen as such the next time.
  rmSync(join(root, 'node_modules', '.package-lock.json'), { force: true });
  // Only errors: on Node 20 npm would warn of every package that wants the Node it is about to bring.
  const options = ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--loglevel=error'];
  // Under `npm start`, these two are the npm and the Node that are running already.
  const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = process.env;
  const ownNpm = npm?.endsWith('npm-cli.js');
  const { code, errors } = await run(...(ownNpm ? [node, [npm, ...options]] : ['npm', options]), {
    shell: !ownNpm && process.platform === 'win32',
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const reason = code === 0 ? checkInstall() : undefined;
  if (code === 0 && reason === undefined) return true;
  if (NO_NETWORK.test(errors)) {
    say('The packages could not be fetched: the npm registry did not answer.');
    say('Check the connection (or the proxy) and run the same command again.');
  } else if (reason === 'its Node is missing') {
    say('npm did not run the install script of the package "node", which brings Node 24.');
    say('If your npm settings forbid such scripts: npm rebuild node --ignore-scripts=false');
  } else {
    say('The packages could not be installed; the lines above are npm’s own words.');
    say('Running the same command again is safe.');
  }
  return false;
}

/**
 * @param {string} program
 * @param {string[]} options
 * @param {import('node:child_process').SpawnOptions} settings
 * @returns {Promise<{ code: number, errors: string }>}
 */
function run(program, options, settings) {
  return new Promise((resolve) => {
    let errors = '';
    const child = spawn(program, options, { cwd: root, ...settings });
    child.stderr?.on('data', (chunk) => {
      errors += chunk;
      process.stderr.write(chunk);
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', (error) => resolve({ code: 1, errors: errors + error.message }));
    child.on('close', (code, signal) => {
      resolve({ code: code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0), errors });
    });
  });
}

/** @param {string} words */
function say(words) {
  console.error(words);
}

/** @param {string[]} words */
async function launch([name, ...options]) {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    say(`Homeward needs Node ${OLDEST_NODE} or later; this is Node ${process.versions.node}.`);
    say('Fetch the current one from https://nodejs.org and run the same command again.');
    return 1;
  }
  const commands = readdirSync(join(root, 'commands')).filter((file) => file.endsWith('.ts'));
  if (!commands.includes(`${name}.ts`)) {
    say(`Usage: node commands/launch.mjs ${commands.map((file) => file.slice(0, -3)).join('|')}`);
    return 1;
  }
  const reason = checkInstall();
  if (reason !== undefined) {
    console.log(`Installing what Homeward needs (${reason}). This can take a minute or two.`);
    if (!(await install())) return 1;
  }
  const { code, errors } = await run(
    findOwnNode(),
    [join(root, 'commands', `${name}.ts`), ...options],
    // Astro would otherwise report its use to its makers over the network.
    { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  if (errors !== '') {
    say(`The installed Node could not be started (${errors}).`);
    say('Delete the folder node_modules and run the same command again.');
  }
  return code;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await launch(process.argv.slice(2));
}
