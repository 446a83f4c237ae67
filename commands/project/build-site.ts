import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds the site of a folder into its `dist`; what happens is printed. Whether it worked. */
export function buildSite(root: string): boolean {
  const astro = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));
  const { status } = spawnSync(process.execPath, [astro, 'build'], { cwd: root, stdio: 'inherit' });
  return status === 0;
}
