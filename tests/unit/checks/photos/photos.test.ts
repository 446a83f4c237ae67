import { describe, expect, test } from 'vitest';
import { consentEndingRule } from '../../../../src/checks/photos/consent-ending.ts';
import { nameAndFaceRule } from '../../../../src/checks/photos/name-and-face.ts';
import { oneAnswerRule } from '../../../../src/checks/photos/one-answer.ts';
import type { Rule } from '../../../../src/checks/rule.ts';
import { askRule } from '../../../fixtures/check-context.ts';
import { toEntry, type Files } from '../../../fixtures/content-folder.ts';
import { createPicture } from '../../../fixtures/picture-bytes.ts';

const child = await createPicture({ width: 60, height: 40 }).jpeg().toBuffer();
const beans = await createPicture({ width: 40, height: 60 }).jpeg().toBuffer();

const SCHOOL = { photos: { identifiable: 'with-consent' } } as const;
const CONSENT = 'consentGiven="2026-01-01" consentExpires="2026-12-31"';

function toCover(alt: string, people = 'identifiable', expires = '2026-12-31'): string {
  const consent =
    people === 'identifiable' ? `, consent: { given: 2026-01-01, expires: ${expires} }` : '';
  return `{ src: child.jpg, alt: "${alt}", people: ${people}${consent} }`;
}

async function listFound(rule: Rule, files: Files, now?: string) {
  const pictures = {
    'newsletters/child.jpg': child,
    'newsletters/beans.jpg': beans,
    'celebrations/child.jpg': child,
  };
  const found = await askRule(rule, {
    files: { ...pictures, ...files },
    school: SCHOOL,
    ...(now ? { now } : {}),
  });
  return found.map(({ path, line, quote, level, problem }) => ({
    path: path.join(' '),
    line,
    quote,
    level,
    problem,
  }));
}

/** Celebrations elsewhere on the site, from which names are known. */
const CELEBRATED: Files = {
  'celebrations/one.mdx': toEntry('celebrations', {
    who: '[Maya, Zoë and Will, The Zip Club, Willow, Priya Nair]',
  }),
  'celebrations/two.mdx': toEntry('celebrations', { who: 'نور' }),
};

async function listNames(
  fields: Record<string, string>,
  body = 'Beans grow slowly. We will wait.\n',
) {
  const found = await listFound(nameAndFaceRule, {
    ...CELEBRATED,
    'newsletters/a.mdx': toEntry('newsletters', fields, body),
  });
  return found.map(({ path, quote, level }) => `${path}: ${quote} (${level})`);
}

describe('a name beside a face', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['in the description', { cover: toCover('Maya waters a bean') }, ['cover: Maya (stops)']],
    ['as a possessive', { cover: toCover('A bean of Maya’s') }, ['cover: Maya (stops)']],
    ['with an accent or without', { cover: toCover('Here Zoe grins') }, ['cover: Zoe (stops)']],
    [
      'in the headline',
      { title: 'Maya and the bean', cover: toCover('A child') },
      ['title: Maya (stops)'],
    ],
    [
      'in the summary',
      { summary: 'A bean for Maya.', cover: toCover('A child') },
      ['summary: Maya (stops)'],
    ],
    ['in Arabic', { title: 'حبة نور', cover: toCover('طفلة') }, ['title: نور (stops)']],
    [
      'that nobody has celebrated',
      { cover: toCover('A child, Xanthippe, plants') },
      ['cover: Xanthippe (look)'],
    ],
    [
      'that is also a word',
      { title: 'Here Will waits', cover: toCover('A child') },
      ['title: Will (stops)'],
    ],
    [
      'or perhaps a word',
      { title: 'Will it grow?', cover: toCover('A child') },
      ['title: Will (look)'],
    ],
    [
      'at the start of a sentence',
      { cover: toCover('Xanthippe plants') },
      ['cover: Xanthippe (look)'],
    ],
  ])('is found %s', async (_, fields, found) => {
    expect(await listNames(fields)).toEqual(found);
  });

  test('is found in the caption and the credit of a photo, at its line', async () => {
    const body = `Words\n\n<Photo src="child.jpg" alt="A child" people="identifiable" ${CONSENT} caption="Maya waits" />\n`;
    const found = await listFound(nameAndFaceRule, {
      ...CELEBRATED,
      'newsletters/a.mdx': toEntry('newsletters', {}, body),
    });
    expect(found).toEqual([
      {
        ...{ path: 'body', line: 9, quote: 'Maya', level: 'stops' },
        problem:
          '“Maya” is named beside a picture in which a child is identifiable: a name or a face, never both.',
      },
    ]);
  });

  test('is found among those who are celebrated', async () => {
    const files = {
      'celebrations/a.mdx': toEntry('celebrations', {
        who: '[A builder, Tadeo]',
        cover: toCover('A child'),
      }),
    };
    const found = await listFound(nameAndFaceRule, files);
    expect(found.map(({ path, quote }) => [path, quote])).toEqual([['who 1', 'Tadeo']]);
  });

  test.each<[string, Record<string, string>]>([
    [
      'a picture in which nobody can be recognised',
      { title: 'Maya’s bean', cover: toCover('Maya’s bean', 'none') },
    ],
    [
      'a grown-up, a class, a group, the school',
      { cover: toCover('Priya Nair of Willow and The Zip Club at A School') },
    ],
    ['a word that the site also writes small', { cover: toCover('Beans and a child') }],
    ['a name that is also a word, written small', { cover: toCover('A child who will wait') }],
    ['no words', { cover: toCover('🌱') }],
  ])('is not %s', async (_, fields) => {
    expect(await listNames(fields, 'We grow beans for the zip club.\n')).toEqual([]);
  });
});

describe('one picture', () => {
  const photo = (people: string) =>
    `<Photo src="child.jpg" alt="A child" people="${people}" ${CONSENT} />\n`;

  test('of which two places say different things is found at the milder one', async () => {
    const found = await listFound(oneAnswerRule, {
      'newsletters/a.mdx': toEntry('newsletters', { cover: toCover('A child') }),
      'celebrations/a.mdx': toEntry('celebrations', {}, photo('none')),
    });
    expect(found).toMatchObject([
      {
        ...{ path: 'body', level: 'stops' },
        problem:
          'Here the picture says people: none, and in src/content/newsletters/a.mdx the same picture says people: identifiable.',
      },
    ]);
  });

  test('of which all say the same is fine, and so are others', async () => {
    const files = {
      'newsletters/a.mdx': toEntry(
        'newsletters',
        { cover: toCover('A child') },
        '<Photo src="beans.jpg" alt="Beans" people="none" />\n',
      ),
      'celebrations/a.mdx': toEntry('celebrations', {}, photo('identifiable')),
    };
    expect(await listFound(oneAnswerRule, files)).toEqual([]);
  });
});

describe('consent that ends', () => {
  const find = async (expires: string) =>
    listFound(consentEndingRule, {
      'newsletters/a.mdx': toEntry('newsletters', {
        cover: toCover('A child', 'identifiable', expires),
      }),
    });

  test('within a month is told before it is too late', async () => {
    expect(await find('2026-06-09')).toMatchObject([{ path: 'cover', level: 'hint' }]);
    expect((await find('2026-05-10'))[0]?.problem).toContain('ends on 2026-05-10');
  });

  test('later, or long ago, is not', async () => {
    expect(await find('2026-06-10')).toEqual([]);
    expect(await find('2026-05-09')).toEqual([]);
  });
});
