import { expect, test } from 'vitest';
import { isOwnRequest } from '../../../../src/build/editor/local-host/is-own-request.ts';

const OWN = {
  host: 'localhost:4321',
  origin: 'http://localhost:4321',
  'sec-fetch-site': 'same-origin',
  authorization: 'token local',
};

function ask(headers: Record<string, string | undefined>, address: string): boolean {
  return isOwnRequest({ ...OWN, ...headers }, address);
}

test.each([
  ['the editor saves', {}, '127.0.0.1'],
  ['the editor reads', { origin: undefined }, '::1'],
  ['an older browser reads', { origin: undefined, 'sec-fetch-site': undefined }, '127.0.0.1'],
  [
    'the editor by number',
    { host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321' },
    '::ffff:127.0.0.1',
  ],
  ['the editor by the other number', { host: '[::1]:4321', origin: 'http://[::1]:4321' }, '::1'],
])('answers when %s', (_name, headers, address) => {
  expect(ask(headers, address)).toBe(true);
});

test.each([
  ['another machine of the network', {}, '192.168.1.20'],
  ['another machine, by the name of this one', { host: '192.168.1.2:4321' }, '192.168.1.20'],
  ['a name that was made to point here', { host: 'news.example:4321', origin: undefined }],
  ['a name that looks like this machine', { host: 'localhost.news.example:4321' }],
  ['a page on the web', { origin: 'https://news.example', 'sec-fetch-site': 'cross-site' }],
  ['a page on the web, in an older browser', { origin: 'https://news.example' }],
  ['another program’s page on this machine', { origin: 'http://localhost:8080' }],
  ['a page that reads without an origin', { origin: undefined, 'sec-fetch-site': 'cross-site' }],
  ['a page without a place', { origin: 'null' }],
  ['whoever comes through a tunnel', { 'x-forwarded-for': '203.0.113.7' }],
  ['whoever comes through a proxy', { via: '1.1 proxy' }],
  ['a form', { authorization: undefined }],
])('refuses %s', (_name, headers: Record<string, string | undefined>, address = '127.0.0.1') => {
  expect(ask(headers, address)).toBe(false);
});
