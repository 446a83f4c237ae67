import { beforeAll, describe, expect, test } from 'vitest';
import { readDist, type Dist } from '../fixtures/dist.ts';
import type { Page } from '../fixtures/page.ts';
import { buildSite } from '../fixtures/site.ts';
import {
  SCHOOL_FILES,
  SECOND_CLASS,
  writeNewsletter,
  writeYaml,
} from '../fixtures/written-entries.ts';

const FORM = 'https://forms.harbour.example/hear?school=1';

const content = {
  ...SCHOOL_FILES,
  'classes/heron.yaml': writeYaml({ ...SECOND_CLASS, name: 'Heron', languages: 'ar, pt-BR' }),
  'classes/old.yaml': writeYaml({
    ...SECOND_CLASS,
    name: 'Old oak',
    languages: 'es',
    archived: 'yes',
  }),
  'newsletters/first.mdx': writeNewsletter(),
  'newsletters/first-ar.mdx': writeNewsletter({ lang: 'ar', translationOf: 'first' }),
};

function readFormAction(page: Page): string[] {
  const [policy = ''] = page.meta('content-security-policy');
  const directives = policy.split(';').map((directive) => directive.trim());
  return directives.filter((directive) => directive.startsWith('form-action'));
}

function readValues(page: Page, name: string): (string | undefined)[] {
  return page
    .all('input')
    .filter(({ attributes }) => attributes['name'] === name)
    .map(({ attributes }) => attributes['value']);
}

describe('a school without a form address', () => {
  let dist: Dist;

  beforeAll(async () => {
    dist = readDist((await buildSite('preferences', { content })).dist);
  });

  test('has the page in the languages of its classes that the interface speaks', () => {
    const pages = dist.pages.filter((file) => file.startsWith('preferences/'));
    expect(pages).toEqual(['preferences/ar/index.html', 'preferences/index.html']);
    const { lang, dir } = dist.page(pages[0]!).all('html')[0]!.attributes;
    expect({ lang, dir }).toEqual({ lang: 'ar', dir: 'rtl' });
    for (const file of pages) {
      const alternates = dist
        .page(file)
        .all('link')
        .flatMap(({ attributes: { hreflang, href } }) => (hreflang ? [[hreflang, href]] : []));
      expect(Object.fromEntries(alternates)).toEqual({
        en: 'https://news.fixture.example/preferences/',
        ar: 'https://news.fixture.example/preferences/ar/',
      });
    }
  });

  test('offers its present classes and their languages, in words that the office reads', () => {
    const page = dist.page('preferences/ar/index.html');
    expect(readValues(page, 'classes').sort()).toEqual(['Heron', 'Willow']);
    expect(readValues(page, 'language')).toEqual(['English', 'Arabic', 'Brazilian Portuguese']);
    expect(readValues(page, 'ways')).toEqual(['by email', 'by phone', 'in person', 'on paper']);
    expect(page.all('main')[0]!.text).toContain('بالهاتف');
  });

  test('links to it from every page, in the language of the page where it is there', () => {
    for (const file of dist.pages)
      expect(dist.page(file).values('href'), file).toContain(
        dist.page(file).all('html')[0]!.attributes['lang'] === 'ar'
          ? '/preferences/ar/'
          : '/preferences/',
      );
  });

  test('posts nothing to anybody', () => {
    expect(dist.page('preferences/index.html').all('form')).toEqual([]);
    for (const file of dist.pages)
      expect(readFormAction(dist.page(file))).toEqual(["form-action 'self'"]);
    expect(dist.page('privacy/index.html').all('main')[0]!.text).not.toContain('forms.');
  });

  test('links to a mail with all questions, for those without JavaScript', () => {
    const href = dist
      .page('preferences/ar/index.html')
      .values('href')
      .find((address) => address.startsWith('mailto:office@fixture.example?subject='));
    const body = decodeURIComponent(href!.split('&body=')[1]!.replaceAll('&amp;', '&'));
    expect(body).toContain('Class / الصف: \r\n');
    expect(body.split('\r\n')).toHaveLength(9);
  });
});

describe('a school with a form address', () => {
  let dist: Dist;

  beforeAll(async () => {
    const school = { preferences: { form: FORM } };
    dist = readDist((await buildSite('preferences-form', { content, school })).dist);
  });

  test('posts the answers there, and lets pages post to nobody else', () => {
    const { attributes } = dist.page('preferences/index.html').all('form')[0]!;
    expect(attributes).toMatchObject({ method: 'post', action: FORM });
    for (const file of dist.pages)
      expect(readFormAction(dist.page(file)), file).toEqual([
        "form-action 'self' https://forms.harbour.example",
      ]);
  });

  test('says in words where they go, on the page in each language and under privacy', () => {
    for (const file of [
      'preferences/index.html',
      'preferences/ar/index.html',
      'privacy/index.html',
    ])
      expect(dist.page(file).all('main')[0]!.text, file).toContain('forms.harbour.example');
  });
});
