import { userInfo } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, readEveryByte } from '../fixtures/dist.ts';
import { writeEveryKind } from '../fixtures/every-kind.ts';
import { REPOSITORY, createSite, type Site } from '../fixtures/site.ts';

const SECRET = 'correct-horse-battery-staple';

type Bytes = Record<string, string>;

function createEnvironment(timeZone: string) {
  return { TZ: timeZone, LANG: 'ja_JP.UTF-8', SMTP_PASSWORD: SECRET, PUBLIC_TOKEN: SECRET };
}

/** Builds of the same content on machines that differ. */
let tokyo: { site: Site; bytes: Bytes };
let losAngeles: { site: Site; bytes: Bytes };

async function buildIn(name: string, timeZone: string) {
  const site = await createSite(`determinism-${name}`, { content: await writeEveryKind() });
  const { code, output } = await site.build({ env: createEnvironment(timeZone) });
  expect(code, output).toBe(0);
  return { site, bytes: readEveryByte(site.dist) };
}

/** Files of which the bytes differ, or that only one of the two has. */
function listDifferences(a: Bytes, b: Bytes): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => a[path] !== b[path]);
}

beforeAll(async () => {
  [tokyo, losAngeles] = await Promise.all([
    buildIn('tokyo', 'Asia/Tokyo'),
    buildIn('los-angeles', 'America/Los_Angeles'),
  ]);
});

describe('a site is the same to the last byte', () => {
  test('in whichever time zone and folder it is built', () => {
    const files = Object.keys(tokyo.bytes);
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter((file) => file.endsWith('.ics')).length).toBeGreaterThan(4);
    expect(listDifferences(tokyo.bytes, losAngeles.bytes)).toEqual([]);
  });

  test('when it is built again from what the last build has kept', async () => {
    const { code, output } = await tokyo.site.build({ env: createEnvironment('Europe/Madrid') });
    expect(code, output).toBe(0);
    expect(listDifferences(readEveryByte(tokyo.site.dist), tokyo.bytes)).toEqual([]);
  });
});

describe('no byte of a site tells', () => {
  test.each([
    ['the folder in which it was built', REPOSITORY.replace(/\/$/, '')],
    ['the folder of whoever built it', userInfo().homedir],
    ['a secret of the environment', SECRET],
  ])('%s', (_, words) => {
    expect(readDist(tokyo.site.dist).findFilesWith(words)).toEqual([]);
  });
});
