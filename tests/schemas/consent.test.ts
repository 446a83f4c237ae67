import { expect, test } from 'vitest';
import { readSchool, toEntry, TODAY } from '../fixtures/content-folder.ts';
import { createPicture } from '../fixtures/picture-bytes.ts';

const picture = await createPicture({ width: 60, height: 40 }).jpeg().toBuffer();

/** A newsletter with one child in its cover and in a photo of its body. */
function readWithConsent(expires: string) {
  const cover = `{ src: a.jpg, alt: A child plants, people: identifiable, consent: { given: 2025-09-01, expires: ${expires} } }`;
  const photo = `<Photo src="b.jpg" alt="A child waters" people="identifiable" consentGiven="2025-09-01" consentExpires="${expires}" />`;
  return readSchool({
    'newsletters/a/index.mdx': toEntry('newsletters', { cover }, `Words\n\n${photo}\n`),
    'newsletters/a/a.jpg': picture,
    'newsletters/a/b.jpg': picture,
  });
}

test('pictures are shown up to the last day of the families’ consent, and the reading holds until then', async () => {
  const { library, read, hints, faults } = await readWithConsent(TODAY);
  const { data } = library.newsletters[0]!;
  expect([faults, hints]).toEqual([[], []]);
  expect(data.cover).toBeDefined();
  expect(data.body.map(({ type }) => type)).toContain('picture');
  expect(read.find(({ id }) => id === 'a')?.soundUntil).toBe(TODAY);
});

test('once consent has ended the pictures are gone, nothing of them is taken in, and a hint says so', async () => {
  const { library, read, hints, faults } = await readWithConsent('2026-05-09');
  const { data } = library.newsletters[0]!;
  expect(faults).toEqual([]);
  expect(data.cover).toBeUndefined();
  expect(data.body.map(({ type }) => type)).not.toContain('picture');
  expect(read.find(({ id }) => id === 'a')).toMatchObject({ sources: [], hasHints: true });
  expect(hints.map(({ line, problem }) => [line, problem])).toEqual([
    [5, 'The consent for the picture "a.jpg" ended on 2026-05-09, so it is not shown.'],
    [10, 'The consent for the picture "b.jpg" ended on 2026-05-09, so it is not shown.'],
  ]);
});
