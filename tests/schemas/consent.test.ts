import { describe, expect, test } from 'vitest';
import { readSchool, toEntry, TODAY } from '../fixtures/content-folder.ts';
import { createPicture } from '../fixtures/picture-bytes.ts';

const picture = await createPicture({ width: 60, height: 40 }).jpeg().toBuffer();

const WITH_CONSENT = { identifiable: 'with-consent' } as const;

/** A newsletter with one child in its cover and in a photo of its body. */
function readWithConsent(expires: string) {
  const cover = `{ src: a.jpg, alt: A child plants, people: identifiable, consent: { given: 2025-09-01, expires: ${expires} } }`;
  const photo = `<Photo src="b.jpg" alt="A child waters" people="identifiable" consentGiven="2025-09-01" consentExpires="${expires}" />`;
  const files = {
    'newsletters/a/index.mdx': toEntry('newsletters', { cover }, `Words\n\n${photo}\n`),
    'newsletters/a/a.jpg': picture,
    'newsletters/a/b.jpg': picture,
  };
  return readSchool(files, WITH_CONSENT);
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

test('a picture is not shown before the day on which the families agree', async () => {
  const cover =
    '{ src: a.jpg, alt: A child, people: identifiable, consent: { given: 2026-05-11, expires: 2027-05-11 } }';
  const { library, hints } = await readSchool(
    {
      'newsletters/a/index.mdx': toEntry('newsletters', { cover }),
      'newsletters/a/a.jpg': picture,
    },
    WITH_CONSENT,
  );
  expect(library.newsletters[0]?.data.cover).toBeUndefined();
  expect(hints[0]?.problem).toBe(
    'The consent for the picture "a.jpg" begins on 2026-05-11, so it is not shown yet.',
  );
});

test('a picture whose consent has ended is shown nowhere in the entry, whatever another place says', async () => {
  const cover =
    '{ src: a.jpg, alt: A child, people: identifiable, consent: { given: 2025-05-01, expires: 2026-05-01 } }';
  const body = '<Gallery>\n<Photo src="./a.jpg" alt="A garden" people="none" />\n</Gallery>\n';
  const { library, read } = await readSchool(
    {
      'newsletters/a/index.mdx': toEntry('newsletters', { cover }, body),
      'newsletters/a/a.jpg': picture,
    },
    WITH_CONSENT,
  );
  expect(library.newsletters[0]?.data.body.filter(({ type }) => type !== 'html')).toEqual([]);
  expect(read.find(({ id }) => id === 'a')?.sources).toEqual([]);
});

test('a consent that ends before it is given is refused', async () => {
  const { faults } = await readWithConsent('2025-08-31');
  expect(faults.map(({ line, problem }) => [line, problem])).toEqual([
    [5, 'cover: The consent ends before it is given.'],
    [10, '<Photo>: The consent ends before it is given.'],
  ]);
});

describe('what the school shows of children who can be recognised', () => {
  const consent = 'consentGiven="2026-01-01" consentExpires="2026-12-31"';

  async function listProblems(
    fields: string,
    body: string,
    identifiable?: 'never' | 'with-consent',
  ) {
    const { faults } = await readSchool(
      {
        'newsletters/a/index.mdx': toEntry(
          'newsletters',
          { cover: `{ src: a.jpg, alt: Beans, ${fields} }` },
          `Words\n\n${body}\n`,
        ),
        'newsletters/a/a.jpg': picture,
        'newsletters/a/b.jpg': picture,
      },
      identifiable ? { identifiable } : {},
    );
    return faults.map(({ line, problem, fix }) => `${line} ${problem} → ${fix}`);
  }

  test('is nothing at first, with or without consent, in a cover or in the body', async () => {
    const photo = (more: string) =>
      `<Photo src="b.jpg" alt="A child" people="identifiable" ${more} />`;
    const fix =
      'Choose one that shows work, hands or backs. The school’s rule is photos.identifiable in school.config.ts.';
    expect(await listProblems('people: Identifiable', photo(''))).toEqual([
      `5 cover: A child is identifiable in the picture "a.jpg", and this school shows no such pictures. → ${fix}`,
      `10 <Photo>: A child is identifiable in the picture "b.jpg", and this school shows no such pictures. → ${fix}`,
    ]);
    expect(await listProblems('people: none', photo(consent))).toHaveLength(1);
  });

  test('may be those whose families agree, and then no others', async () => {
    const asked =
      '<Photo src="b.jpg" alt="A child" people="identifiable" consentGiven="2026-01-01" />';
    expect(await listProblems('people: identifiable', asked, 'with-consent')).toEqual([
      '5 cover: A child is identifiable in the picture "a.jpg", and no consent is noted. → Add consent: with the days given: and expires:, or choose another picture.',
      '10 <Photo>: A child is identifiable in the picture "b.jpg", and no consent is noted. → Add consentGiven="…" and consentExpires="…", or choose another picture.',
    ]);
    const agreed = `<Photo src="b.jpg" alt="A child" people="identifiable" ${consent} />`;
    expect(await listProblems('people: background', agreed, 'with-consent')).toEqual([]);
  });

  test.each(['never', 'with-consent'] as const)(
    'is asked of every picture, so a school that says %s takes none in Markdown’s own form',
    async (identifiable) => {
      expect(await listProblems('people: none', '![A "big" bean](b.jpg)', identifiable)).toEqual([
        '10 The picture "b.jpg" does not say who can be recognised in it. → Write <Photo src="b.jpg" alt="A “big” bean" people="none" />; if somebody is in it whom nobody can recognise, people="background".',
      ]);
    },
  );
});
