import { spawn } from 'node:child_process';
import { existsSync, readFileSync, truncateSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { findMetadata } from '../../src/lib/metadata.ts';
import { findFormat } from '../../src/loader/picture-format.ts';
import { createPhonePicture, PHONE_HEIC, readColour } from '../fixtures/phone-pictures.ts';
import { createPicture, plantInPng, spoilPixels } from '../fixtures/picture-bytes.ts';
import { createSite, type Build, type Files, type Site } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeEntry } from '../fixtures/written-entries.ts';

const A = 'src/content/newsletters/a';

const ENTRY = `---
title: "Emma Smith.HEIC" # stays
date: 2026-03-06
class: willow
cover: { src: 'Emma Smith.HEIC', alt: Emma Smith.HEIC, people: none }
---

A word on emma-crying.jpg, which stays.

<Photo
  src="emma-crying.jpg"
  alt="Beans"
  people="none"
/>

<Photo src="cover.png" alt="Beans" people="none" /> <Photo src="big.jpg" alt="Beans" people="none" />
`;

function photos(site: Site, ...args: string[]): Promise<Build> {
  return site.command('photos', args);
}

function read(site: Site, file: string): Buffer {
  return readFileSync(join(site.folder, file));
}

/** Every file of content and public by its path, with its bytes. */
async function readFiles(site: Site): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const folder of ['src/content', 'public']) {
    const names = await readdir(join(site.folder, folder), {
      recursive: true,
      withFileTypes: true,
    });
    for (const entry of names.filter((each) => each.isFile())) {
      const path = join(entry.parentPath, entry.name);
      files[path.slice(site.folder.length + 1)] = readFileSync(path, 'latin1');
    }
  }
  return files;
}

async function writeMendable(): Promise<Files> {
  const phone = await createPhonePicture({ width: 300, height: 200 });
  return {
    ...SCHOOL_FILES,
    'newsletters/a/index.mdx': ENTRY,
    'newsletters/a/Emma Smith.HEIC': readFileSync(PHONE_HEIC),
    'newsletters/a/emma-crying.jpg': phone,
    'newsletters/a/cover.png': await createPicture().jpeg().toBuffer(),
    'newsletters/a/big.jpg': await createPhonePicture({ width: 3000, height: 20 }),
    'newsletters/a/cover.webp': await createPicture({ alpha: true }).webp().toBuffer(),
    'newsletters/_idea/photo-1.jpg': phone,
    'newsletters/_idea/photo-2.jpg': readFileSync(PHONE_HEIC),
    'newsletters/_idea/index.mdx': writeEntry({ title: 'Idea' }, '![b](photo-1.jpg)'),
  };
}

describe('npm run photos', () => {
  let site: Site;
  let before: Record<string, string>;
  let dryRun: Build;
  let afterDryRun: Record<string, string>;
  let hadBackup: boolean;
  let mended: Build;

  beforeAll(async () => {
    site = await createSite('photos-command', {
      content: await writeMendable(),
      publicFiles: {
        'hall.png': plantInPng(await createPicture().png().toBuffer(), 'tEXt', 'Author\0Emma'),
      },
    });
    before = await readFiles(site);
    dryRun = await photos(site, '--dry-run');
    afterDryRun = await readFiles(site);
    hadBackup = existsSync(join(site.folder, 'photo-backup'));
    mended = await photos(site);
  });

  test('with --dry-run says what it would do, does nothing, and ends with 1', () => {
    expect(dryRun.code).toBe(1);
    expect(afterDryRun).toEqual(before);
    expect(hadBackup).toBe(false);
    expect(dryRun.output).toContain(
      '9 pictures were looked at. 7 of them would be mended. Nothing was changed.',
    );
    expect(dryRun.output).toMatch(
      /Emma Smith\.HEIC\n {2}it holds hidden notes \(Exif\); it is HEIC, which browsers can’t show; it has a name that may tell of somebody\n {2}→ photo-[0-9a-f]{8}\.jpg\n {4}named in src\/content\/newsletters\/a\/index\.mdx:5\n/,
    );
  });

  test('leaves no hidden note, no HEIC, nothing too large and no telling name', async () => {
    expect(mended.code, mended.output).toBe(0);
    const files = await readFiles(site);
    for (const [file, text] of Object.entries(files)) {
      const bytes = Buffer.from(text, 'latin1');
      expect(findMetadata(bytes, findFormat(bytes)), file).toEqual([]);
      expect(file).not.toMatch(/emma|\.heic/i);
    }
    expect(Object.keys(files).filter((file) => file.startsWith(A))).toEqual(
      [
        `${A}/cover.jpg`,
        `${A}/cover.webp`,
        `${A}/index.mdx`,
        ...Object.keys(files).filter((file) => file.startsWith(`${A}/photo-`)),
      ].sort(),
    );
    expect(Object.keys(files)).toHaveLength(Object.keys(before).length);
  });

  test('changes the entry in those names alone, and what it shows stays what it showed', async () => {
    const text = read(site, `${A}/index.mdx`).toString();
    const names = [...text.matchAll(/(?:src: '|src=")([^'"]+)/g)].map(([, name]) => name!);
    const written = ['Emma Smith.HEIC', 'emma-crying.jpg', 'cover.png', 'big.jpg'];
    expect(names).toHaveLength(written.length);
    const restored = names.reduce((now, name, index) => now.replace(name, written[index]!), text);
    expect(restored).toBe(ENTRY);
    const [heic, crying, cover, big] = names.map((name) => read(site, `${A}/${name}`));
    expect(await sharp(heic).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 200 });
    // Taken sideways, so upright it is higher than wide, its upper half dark.
    expect(await sharp(crying).metadata()).toMatchObject({ width: 200, height: 300 });
    const top = await sharp(crying).extract({ left: 0, top: 0, width: 200, height: 40 }).toBuffer();
    expect((await readColour(top))[0]).toBeLessThan(64);
    // Only its ending was wrong: not a byte of it is made anew.
    expect(cover!.toString('latin1')).toBe(before[`${A}/cover.png`]);
    expect(names[2]).toMatch(/^cover\.jpg$/);
    expect(await sharp(big).metadata()).toMatchObject({ height: 2400 });
  });

  test('leaves its name to a picture that has a good one already', () => {
    const bytes = read(site, 'src/content/newsletters/_idea/photo-2.jpg');
    expect(findFormat(bytes)).toBe('jpeg');
  });

  test('leaves alone what is sound', async () => {
    const now = await readFiles(site);
    for (const file of [
      `${A}/cover.webp`,
      'public/favicon.svg',
      'src/content/classes/willow.yaml',
    ]) {
      expect(now[file], file).toBe(before[file]);
    }
  });

  test('keeps everything as it was, where git does not see it', () => {
    const changed = Object.keys(before).filter((file) =>
      /s\/a\/(?!cover\.webp)|_idea\/photo|hall\.png/.test(file),
    );
    for (const file of changed) {
      expect(read(site, `photo-backup/${file}`).toString('latin1'), file).toBe(before[file]);
    }
    expect(existsSync(join(site.folder, 'photo-backup/.unfinished'))).toBe(false);
  });

  test('is content when run again, and the site is built', async () => {
    const now = await readFiles(site);
    const again = await photos(site);
    expect([again.code, again.output]).toEqual([
      0,
      '9 pictures were looked at. Nothing needs mending.\n',
    ]);
    expect(await readFiles(site)).toEqual(now);
    await site.remove('src/content/newsletters/_idea');
    const { code, output } = await site.build();
    expect(code, output).toBe(0);
  });
});

describe('a picture that can’t be mended', () => {
  let site: Site;
  let result: Build;
  let names: string[];

  beforeAll(async () => {
    const jpeg = await createPicture({ width: 200, height: 200 }).jpeg().toBuffer();
    const png = await createPicture().png().toBuffer();
    site = await createSite('photos-unmendable', {
      content: {
        ...SCHOOL_FILES,
        'newsletters/a/index.mdx': writeEntry(
          { title: 'A' },
          '<Photo src="Emma.jpg" alt="b" people="none" />',
        ),
        'newsletters/a/emma.jpg': jpeg,
        'newsletters/a/empty.jpg': '',
        'newsletters/a/words.jpg': 'a list of children',
        'newsletters/a/half.jpg': jpeg.subarray(0, jpeg.length / 2),
        'newsletters/a/half.heic': readFileSync(PHONE_HEIC).subarray(0, 900),
        'newsletters/a/cut.heic': readFileSync(PHONE_HEIC).subarray(0, -300),
        'newsletters/a/spoilt.png': spoilPixels(png),
        'newsletters/a/drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
        'newsletters/a/huge.jpg': 'x',
        'newsletters/b/index.mdx': '---\ntitle: [B\n---\n\nSee carol.jpg\n',
        'newsletters/b/carol.jpg': await createPhonePicture({ width: 40, height: 30 }),
        'newsletters/c/photo-1.jpg': await createPhonePicture({ width: 40, height: 30 }),
      },
      publicFiles: {
        'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        'scan.tiff': await createPicture().tiff().toBuffer(),
      },
    });
    truncateSync(join(site.folder, 'src/content/newsletters/a/huge.jpg'), 3_000_000_000);
    result = await photos(site);
    names = await readdir(join(site.folder, 'src/content/newsletters/a'));
  });

  test('is one finding each, in words, and the command goes on to the end', () => {
    expect(result.code).toBe(1);
    expect(result.output).toContain('14 pictures were looked at. 1 of them was mended.');
    expect(findMetadata(read(site, 'src/content/newsletters/c/photo-1.jpg'), 'jpeg')).toEqual([]);
  });

  test.each([
    ['empty.jpg', '"empty.jpg" is empty.'],
    ['words.jpg', '"words.jpg" is not a picture, whatever its name says.'],
    ['half.jpg', '"half.jpg" is damaged or only half uploaded.'],
    ['half.heic', '"half.heic" is damaged or only half uploaded.'],
    ['cut.heic', '"cut.heic" is damaged or only half uploaded.'],
    ['spoilt.png', '"spoilt.png" is damaged or only half uploaded.'],
    ['drawing.svg', '"drawing.svg" is an SVG drawing, which can hold program code.'],
    ['huge.jpg', '"huge.jpg" is larger than any picture.'],
    [
      'emma.jpg',
      'and src/content/newsletters/a/index.mdx names it in a way that can’t be changed surely.',
    ],
    [
      'carol.jpg',
      'and src/content/newsletters/b/index.mdx names it in a way that can’t be changed surely.',
    ],
    ['logo.svg', '"logo.svg" is a drawing that holds program code or fetches something.'],
    [
      'scan.tiff',
      '"scan.tiff" is TIFF, which browsers can’t show. Pages may show it under this name.',
    ],
  ])('%s', (file, problem) => {
    expect(
      result.output.split(/\n(?=\S)/).filter((found) => found.includes(`/${file}\n`)),
    ).toHaveLength(1);
    expect(result.output).toContain(problem);
  });

  test('lies where it lay', () => {
    expect(names).toContain('words.jpg');
    expect(names).toContain('emma.jpg');
  });
});

describe('npm run photos that is killed', () => {
  test('loses nothing, shows nothing half made, and ends alike when it is run again', async () => {
    const site = await createSite('photos-killed', { content: await writeMany() });
    const before = await readFiles(site);
    const whole = await createSite('photos-not-killed', { content: await writeMany() });
    expect((await photos(whole)).code).toBe(0);
    const wanted = await readFiles(whole);
    for (const files of [3, 9, 14]) await killAt(site, files);
    for (const [file, bytes] of Object.entries(await readFiles(site))) {
      // Whatever is there is what was there, or what is to be.
      expect([before[file], wanted[file]], file).toContain(bytes);
    }
    expect((await photos(site)).code).toBe(0);
    expect(await readFiles(site)).toEqual(wanted);
    for (const file of Object.keys(before).filter((name) => name.endsWith('.jpg'))) {
      expect(read(site, `photo-backup/${file}`).toString('latin1')).toBe(before[file]);
    }
  });
});

async function writeMany(): Promise<Files> {
  const files: Record<string, string | Uint8Array> = { ...SCHOOL_FILES };
  for (let number = 0; number < 20; number++) {
    const name = `emma-${number}.jpg`;
    files[`newsletters/${number}/${name}`] = await createPhonePicture({
      width: 600 + number,
      height: 400,
    });
    files[`newsletters/${number}/index.mdx`] = writeEntry(
      { title: 'A' },
      `<Photo src="${name}" alt="b" people="none" />`,
    );
  }
  return files;
}

/** Starts the command and kills it as soon as so many pictures have been kept. */
async function killAt(site: Site, files: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const child = spawn(process.execPath, ['commands/photos.ts'], {
    cwd: site.folder,
    stdio: 'ignore',
  });
  child.on('exit', () => resolve(undefined));
  const watch = setInterval(() => {
    void readdir(join(site.folder, 'photo-backup'), { recursive: true }).then(
      (names) =>
        names.filter((name) => name.endsWith('.jpg')).length >= files && child.kill('SIGKILL'),
      () => undefined,
    );
  }, 2);
  await promise;
  clearInterval(watch);
}
