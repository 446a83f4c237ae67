import { describe, expect, test } from 'vitest';
import { createUrls, toEntryPath, toTelephone, toWebcal } from '../../../src/lib/urls.ts';

describe('every address works under the base of the site', () => {
  test.each([
    ['/', '/rss.xml', '/rss.xml'],
    ['/news/', '/rss.xml', '/news/rss.xml'],
    ['/news', '/rss.xml', '/news/rss.xml'],
    ['/news/', '/', '/news/'],
    ['/news/', '#snacks', '#snacks'],
    ['/news/', 'https://other.example/x', 'https://other.example/x'],
    ['/news/', '//other.example/x', '//other.example/x'],
    ['/news/', 'mailto:office@school.example', 'mailto:office@school.example'],
  ])('base %s: %s is %s', (base, path, expected) => {
    expect(createUrls({ site: 'https://school.example', base }).toPath(path)).toBe(expected);
  });

  test.each([
    ['/', '/rss.xml', 'https://school.example/rss.xml'],
    ['/news/', '/a/?b=c#d', 'https://school.example/news/a/?b=c#d'],
    ['/', '/newsletters/日本/', 'https://school.example/newsletters/%E6%97%A5%E6%9C%AC/'],
    ['/', 'https://other.example/x', 'https://other.example/x'],
    ['/', '#snacks', '#snacks'],
  ])('base %s: %s in a feed is %s', (base, path, expected) => {
    expect(createUrls({ site: 'https://school.example', base }).toAbsolute(path)).toBe(expected);
  });
});

test('an entry has a page, and a person has a place on one', () => {
  expect(toEntryPath('newsletters', 'willow-may')).toBe('/newsletters/willow-may/');
  expect(toEntryPath('home-learning', 'sock-sums')).toBe('/home-learning/sock-sums/');
  expect(toEntryPath('people', 'priya-nair')).toBe('/people/#priya-nair');
});

test.each([
  ['902 555 0142', 'tel:9025550142'],
  ['+49 (0)30 / 123-45', 'tel:+4903012345'],
  ['902 555 0142 ext. 7', 'tel:9025550142'],
  ['Office: 902.555.0142', 'tel:9025550142'],
])('%s is called at %s', (phone, address) => {
  expect(toTelephone(phone)).toBe(address);
});

test.each([
  ['https://school.example/news/calendar.ics', 'webcal://school.example/news/calendar.ics'],
  ['http://school.example/calendar.ics?http://x', 'webcal://school.example/calendar.ics?http://x'],
])('%s is subscribed to as %s', (address, expected) => {
  expect(toWebcal(address)).toBe(expected);
});
