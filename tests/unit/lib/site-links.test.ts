import { describe, expect, test } from 'vitest';
import { findSought, readPageLinks } from '../../../src/lib/site-links.ts';

const published = { url: 'https://school.example', base: '/news/' };
const page = 'newsletters/fair/index.html';

const seek = (href: string) => findSought({ page, href }, published);

describe('what a link asks of its site', () => {
  test.each([
    ['/news/', ['index.html'], ''],
    ['/news/classes/willow/', ['classes/willow/index.html'], ''],
    ['/news/classes/willow', ['classes/willow', 'classes/willow/index.html'], ''],
    ['/news/rss.xml', ['rss.xml', 'rss.xml/index.html'], ''],
    ['https://school.example/news/rss.xml', ['rss.xml', 'rss.xml/index.html'], ''],
    ['webcal://school.example/news/a.ics', ['a.ics', 'a.ics/index.html'], ''],
    ['#snacks', ['newsletters/fair/index.html'], 'snacks'],
    ['#%D8%AB', ['newsletters/fair/index.html'], 'ث'],
    ['/news/people/#ana-lima', ['people/index.html'], 'ana-lima'],
    ['/news/people/#top', ['people/index.html'], ''],
    ['/news/people/#:~:text=Ana', ['people/index.html'], ''],
    ['/news/people/#/a/place/in/a/program', ['people/index.html'], ''],
    ['/news/people/?q=%', ['people/index.html'], ''],
    ['/elsewhere/', [], ''],
    ['http://[', [], ''],
  ])('%s', (href, files, place) => {
    expect(seek(href)).toMatchObject({ files, place });
  });

  test('is the same when the base is written without its last slash', () => {
    const link = { page, href: '/news/classes/willow/' };
    expect(findSought(link, { ...published, base: '/news' })).toEqual(seek(link.href));
  });

  test.each([
    'https://other.example/news/',
    'https://school.example/lunch/',
    'mailto:a@b.example',
    'tel:+1902',
    '//other.example/',
  ])('%s asks nothing of it', (href) => {
    expect(seek(href)).toBeUndefined();
  });
});

describe('the links of a page', () => {
  const { hrefs, hasPlace, listPlaces } = readPageLinks(
    `<abbr title="a > b">x</abbr><a data-a="1 > 0" class='x' href="/a?b=1&amp;c=2"><b id="one">1</b></a>
     <a
       href='/b/'>2</a><area href="/not-a-link/"><a name="old">3</a><p id="Tom&#38;Ana">`,
  );

  test('are those of its anchors, as a browser reads them', () => {
    expect(hrefs).toEqual(['/a?b=1&c=2', '/b/']);
  });

  test('can lead to whatever has an id', () => {
    expect(listPlaces()).toEqual(['one', 'Tom&Ana']);
    expect(hasPlace('one')).toBe(true);
    expect(hasPlace('Tom&Ana')).toBe(true);
    expect(hasPlace('old')).toBe(false);
  });
});
