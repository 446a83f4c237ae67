import { describe, expect, test } from 'vitest';
import { copyPage } from '../../../src/export/keepsake/copy-page.ts';

const SITE = {
  origin: 'https://news.school.example',
  base: '/news/',
  pages: new Map([
    ['', 'index.html'],
    ['events/fair/', 'events/fair/index.html'],
    ['events/عيد/', 'events/عيد/index.html'],
  ]),
};

function copy(body: string, head = '') {
  const page = `<html><head>${head}</head><body>${body}</body></html>`;
  const { html, files } = copyPage(page, 'newsletters/may/index.html', SITE);
  return { body: /<body>(.*)<\/body>/s.exec(html)![1], html, files };
}

describe('a link on a page of the copy', () => {
  test.each([
    ['to the start', '<a href="/news/">x</a>', '<a href="../../index.html">x</a>'],
    [
      'to a page that comes along, with its place on it',
      '<a class="b" href="/news/events/fair/#when">x</a>',
      '<a class="b" href="../../events/fair/index.html#when">x</a>',
    ],
    [
      'to a page whose name is written in numbers',
      '<a href="/news/events/%D8%B9%D9%8A%D8%AF/">x</a>',
      '<a href="../../events/عيد/index.html">x</a>',
    ],
    [
      'to an entry of another year goes to the site',
      '<a href="/news/events/old/">x</a>',
      '<a href="https://news.school.example/news/events/old/">x</a>',
    ],
    [
      'to a page of another kind becomes words',
      '<p>See <a href="/news/search/" class="button" rel="x">search</a>.</p>',
      '<p>See <span >search</span>.</p>',
    ],
    ['that alone makes a line goes with it', '<p><a href="/news/events/">All events</a></p>', ''],
    ['to a feed goes', '<p>a <a href="/news/rss.xml">RSS</a></p>', '<p>a </p>'],
    ['to a place on the page stays', '<a href="#x">x</a>', '<a href="#x">x</a>'],
    [
      'to another site stays',
      '<a href="https://a.example/">x</a>',
      '<a href="https://a.example/">x</a>',
    ],
    [
      'to an address without a scheme stays',
      '<a href="//a.example/">x</a>',
      '<a href="//a.example/">x</a>',
    ],
    [
      'to write a mail stays',
      '<a href="mailto:a@b.example">x</a>',
      '<a href="mailto:a@b.example">x</a>',
    ],
    ['outside the folder of the site stays', '<a href="/other/">x</a>', '<a href="/other/">x</a>'],
  ])('%s', (_, link, expected) => {
    expect(copy(link).body).toBe(expected);
  });

  test('to a download takes the file along', () => {
    const { body, files } = copy('<a href="/news/files/a.pdf" download>Form</a>');
    expect(body).toBe('<a href="../../files/a.pdf" download>Form</a>');
    expect(files).toEqual(['files/a.pdf']);
  });
});

test('a picture comes along once, in its largest size', () => {
  const { body, files } = copy(
    '<img src="/news/_astro/m.webp" srcset="/news/_astro/s.webp 400w, /news/_astro/l.webp 1200w, /news/_astro/m.webp 800w" alt="2 > 1" sizes="9rem" loading="lazy" width="3">',
  );
  expect(body).toBe('<img src="../../_astro/l.webp" alt="2 > 1" width="3">');
  expect(files).toEqual(['_astro/l.webp']);
});

test('nothing runs, nothing is fetched, and what only a site can do is gone', () => {
  const { html, body } = copy(
    '<header><a href="/news/">S</a><button popovertarget="page-menu">Menu</button><nav id="page-menu"><ul><li>x</li></ul></nav></header><nav><b>stays</b></nav><script src="/x.js"></script><section class="tell-us"><section>y</section></section><form><p>z</p></form><footer class="footer">f</footer>',
    '<meta http-equiv="content-security-policy" content="x"><meta property="og:title" content="2 > 1"><meta property="og:image" content="https://a.example/b"><link rel="canonical" href="https://a.example/"><link rel="alternate" href="/news/rss.xml"><style>@font-face{font-family:"A";src:url("/news/a.woff2")}b{c:d}</style>',
  );
  expect(body).toBe('<header><a href="../../index.html">S</a></header><nav><b>stays</b></nav>');
  expect(html).toContain('<head><style>b{c:d}</style>');
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/https:|rss\.xml|woff2/);
});
