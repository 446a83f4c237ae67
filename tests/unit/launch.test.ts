import { expect, test } from 'vitest';
import { findInstallReason } from '../../commands/launch.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/astro': { version: '7.3.5', integrity: 'sha512-a' },
    'node_modules/astro-for-windows': { version: '1.0.0', integrity: 'sha512-w', optional: true },
  },
};
const installed = {
  packages: { 'node_modules/astro': { version: '7.3.5', integrity: 'sha512-a' } },
};
const isThere = () => true;

test('packages that agree with the lockfile are used as they are', () => {
  expect(findInstallReason({ wanted, installed, isThere })).toBeUndefined();
});

test('a fresh clone, or an install that never ended, is installed', () => {
  expect(findInstallReason({ wanted, installed: undefined, isThere })).toBe(
    'nothing is installed yet',
  );
});

test.each([
  ['another version', { version: '7.3.4', integrity: 'sha512-a' }],
  ['other bytes under the same version', { version: '7.3.5', integrity: 'sha512-b' }],
])('%s than the lockfile names is replaced', (_, astro) => {
  const older = { packages: { 'node_modules/astro': astro } };
  expect(findInstallReason({ wanted, installed: older, isThere })).toBe(
    'node_modules/astro is not the one that package-lock.json names',
  );
});

test('a package that the lockfile has gained is installed', () => {
  expect(findInstallReason({ wanted, installed: { packages: {} }, isThere })).toBe(
    'node_modules/astro is not the one that package-lock.json names',
  );
});

test('a folder that somebody deleted is installed again', () => {
  const seen: string[] = [];
  const reason = findInstallReason({
    wanted,
    installed,
    isThere: (path) => {
      seen.push(path);
      return false;
    },
  });
  expect(reason).toBe('node_modules/astro is missing');
  expect(seen).toEqual(['node_modules/astro/package.json']);
});
