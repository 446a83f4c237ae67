import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { findMissing, listOwnAddresses } from '../../../../src/digest/live/check-live.ts';
import { askHttp } from '../../../../src/digest/live/http-client.ts';

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  server = undefined;
});

const MANIFEST = {
  v: 1,
  entries: { 'newsletters/frost': 'a1', 'newsletters/frost#2026-03-07': 'a1' },
};
const ITEMS = [
  { key: 'newsletters/frost', hash: 'a1', title: 'Frost on the windows' },
  { key: 'newsletters/frost#2026-03-07', hash: 'a1', title: 'Frost on the windows' },
];

/** A site that answers as given for each path, or 404; a function writes its own answer. */
async function open(paths: Readonly<Record<string, string | number>>) {
  const asked: string[] = [];
  server = createServer(({ url = '', method }, response) => {
    asked.push(`${method} ${url}`);
    const answer = paths[url] ?? 404;
    if (answer === 'silence') return;
    if (answer === 'no HEAD' && method === 'HEAD') response.writeHead(405);
    else if (typeof answer === 'number') response.writeHead(answer);
    else response.write(answer);
    response.end();
  });
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news/`;
  const html = `<a href="${site}newsletters/frost/#top"><img src="${site}_email/img/a.jpg" alt=""></a>
    <a href="${site}newsletters/frost/?a=1&amp;b=2">x</a> <a href="https://other.example/">x</a>
    <a href="mailto:office@fixture.example">x</a>`;
  const check = (items = ITEMS) => findMissing({ digest: { html, items }, site, ask: askHttp });
  return { site, html, asked, check };
}

const LIVE = {
  '/news/digest-manifest.json': JSON.stringify(MANIFEST),
  '/news/newsletters/frost/': 'a page',
  '/news/newsletters/frost/?a=1&b=2': 'a page',
  '/news/_email/img/a.jpg': 'no HEAD',
};

describe('before a digest goes out', () => {
  test('the site has every item, page and picture of it, and other sites are not asked', async () => {
    const { check, asked } = await open(LIVE);
    expect(await check()).toEqual([]);
    expect(asked.sort()).toEqual([
      'GET /news/_email/img/a.jpg',
      'GET /news/digest-manifest.json',
      'HEAD /news/_email/img/a.jpg',
      'HEAD /news/newsletters/frost/',
      'HEAD /news/newsletters/frost/?a=1&b=2',
    ]);
  });

  test.each([
    [
      'an entry',
      [...ITEMS, { key: 'events/bike', hash: 'b', title: 'Bikes' }],
      '“Bikes” is not on the site yet (events/bike).',
    ],
    [
      'a correction',
      [{ ...ITEMS[0]!, key: 'newsletters/frost#2026-03-08' }],
      'is not on the site yet',
    ],
    ['the title that it has', [{ ...ITEMS[0]!, hash: 'c' }], 'has another title or day'],
  ])('it is held when the site has not %s', async (_, items, problem) => {
    const { check } = await open(LIVE);
    expect(await check(items)).toEqual([expect.stringContaining(problem)]);
  });

  test.each([
    [
      'a page',
      { ...LIVE, '/news/newsletters/frost/': 404 },
      'newsletters/frost/ does not answer (404)',
    ],
    ['a picture', { ...LIVE, '/news/_email/img/a.jpg': 500 }, 'a.jpg does not answer (500)'],
    ['its list', { ...LIVE, '/news/digest-manifest.json': 404 }, 'does not answer at'],
    [
      'a list that is understood',
      { ...LIVE, '/news/digest-manifest.json': '<!doctype html>' },
      'no list of what is published',
    ],
  ])('it is held when the site lacks %s', async (_, paths, problem) => {
    const { check } = await open(paths);
    expect(await check()).toEqual([expect.stringContaining(problem)]);
  });

  test('a correction of an entry that was renamed since is found', async () => {
    const { check } = await open(LIVE);
    expect(await check([{ ...ITEMS[1]!, key: 'newsletters/ice#2026-03-07' }])).toEqual([]);
  });

  test('it is held when nobody answers', async () => {
    const { site, html } = await open({});
    server!.close();
    const missing = await findMissing({ digest: { html, items: ITEMS }, site, ask: askHttp });
    expect(missing).toEqual([expect.stringContaining('ECONNREFUSED')]);
  });

  test('a server that is silent is not waited for', async () => {
    const { site } = await open({ '/news/': 'silence' });
    const answer = await askHttp(site, { timeout: 50 });
    expect(answer).toEqual({
      status: 0,
      text: expect.stringContaining('no answer within') as string,
    });
  });

  test('each of its own addresses is asked for once, whatever follows #', () => {
    const html =
      '<a href="https://s.example/a/#b"></a><a href="https://s.example/a/#c"></a><a href="https://s.example.evil/"></a>';
    expect(listOwnAddresses(html, 'https://s.example/')).toEqual(['https://s.example/a/']);
  });
});

test('a secret does not follow a redirect', async () => {
  const { site } = await open({});
  server!.removeAllListeners('request').on('request', (_, response) => {
    response.writeHead(307, { Location: 'http://127.0.0.1:9/' });
    response.end();
  });
  const answer = await askHttp(site, {
    method: 'POST',
    headers: { Authorization: 'secret' },
    body: {},
  });
  expect(answer.status).toBe(0);
});
