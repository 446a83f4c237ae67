import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createPhonePicture, PHONE_HEIC } from '../fixtures/phone-pictures.ts';
import { createSite, REPOSITORY, type Build, type Site } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeEntry } from '../fixtures/written-entries.ts';

const A = 'src/content/newsletters/a';

function photos(site: Site, ...args: string[]): Promise<Build> {
  return site.command('photos', args);
}

describe('the check before a commit', () => {
  let site: Site;
  let folder: string;

  function git(...args: string[]): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...{ PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
        ...{ GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@a.example' },
        ...{ GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@a.example' },
      },
    });
    return { status, output: `${stdout}${stderr}` };
  }

  beforeAll(async () => {
    site = await createSite('photos-hook', {
      content: { ...SCHOOL_FILES, 'newsletters/a/index.mdx': writeEntry({ title: 'A' }) },
    });
    folder = site.folder;
    // The hook starts the project's own Node.
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(join(REPOSITORY, 'node_modules/node'), join(folder, 'node_modules/node'));
    await site.write({ '.gitignore': 'node_modules/\n' });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'Begin');
    const { code, output } = await photos(site, '--hook', 'on');
    expect(code, output).toBe(0);
    await site.write({ [`${A}/photo-1.jpg`]: await createPhonePicture({ width: 40, height: 30 }) });
  });

  test('refuses one with a picture as a phone took it, and says how to mend that', () => {
    git('add', '-A');
    const { status, output } = git('commit', '-qm', 'Add a photo');
    expect(status).toBe(1);
    expect(output).toContain(
      `${A}/photo-1.jpg\n  It holds hidden notes (Exif).\n  → npm run photos mends it.`,
    );
  });

  test('looks at what is to be committed, not at what lies in the folder', async () => {
    const mended = await photos(site);
    expect(mended.code, mended.output).toBe(0);
    expect(git('commit', '-qm', 'Still the original').status).toBe(1);
    git('add', '-A');
    await site.write({ [`${A}/photo-1.jpg`]: await createPhonePicture({ width: 40, height: 30 }) });
    const { status, output } = git('commit', '-qm', 'The mended one');
    expect([status, output]).toEqual([0, '']);
    git('checkout', '-q', '--', '.');
  });

  test('lets no original slip in by its name or its place', async () => {
    const jpeg = await createPhonePicture({ width: 40, height: 30 });
    await site.write({
      'docs/notes.bin': jpeg,
      'emma.txt': jpeg,
      [`${A}/x y.heic`]: readFileSync(PHONE_HEIC),
    });
    git('add', '-A');
    const { status, output } = git('commit', '-qm', 'Three');
    expect(status).toBe(1);
    for (const file of ['docs/notes.bin', 'emma.txt', `${A}/x y.heic`])
      expect(output).toContain(`${file}\n`);
    git('reset', '-q', '--hard');
  });

  test('never takes what npm run photos has kept, not even by force', () => {
    expect(existsSync(join(folder, 'photo-backup', A, 'photo-1.jpg'))).toBe(true);
    git('add', '-A');
    expect(git('ls-files', 'photo-backup').output).toBe('');
    git('add', '--force', `photo-backup/${A}/photo-1.jpg`);
    const { status, output } = git('commit', '-qm', 'By force');
    expect(status).toBe(1);
    expect(output).toContain('git restore --staged photo-backup');
    git('reset', '-q');
  });

  test('looks at part of a folder, and at a commit of named files', async () => {
    await site.write({
      [`${A}/photo-2.jpg`]: await createPhonePicture({ width: 40, height: 30 }),
      [`${A}/index.mdx`]: writeEntry({ title: 'B' }),
    });
    expect(git('commit', '-qm', 'Words alone', `${A}/index.mdx`).status).toBe(0);
    git('add', '-A');
    expect(git('commit', '-qm', 'The photo', `${A}/photo-2.jpg`).status).toBe(1);
    git('reset', '-q', '--hard');
  });

  test('can be switched off, and leaves another hook alone', async () => {
    expect((await photos(site, '--hook', 'off')).code).toBe(0);
    await site.write({ [`${A}/photo-3.jpg`]: await createPhonePicture({ width: 40, height: 30 }) });
    git('add', '-A');
    expect(git('commit', '-qm', 'Off').status).toBe(0);
    await site.write({ '.git/hooks/pre-commit': '#!/bin/sh\nexit 0\n' });
    const refused = await photos(site, '--hook', 'on');
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('npm run --silent photos -- --staged');
  });

  test('is asked for in words that are understood', async () => {
    expect((await photos(site, '--hook', 'maybe')).output).toContain(
      'Write --hook on or --hook off.',
    );
  });
});
