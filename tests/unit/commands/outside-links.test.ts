import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askOutside } from '../../../commands/check/outside-links.ts';
import type { Answer } from '../../../src/checks/links/outside-link.ts';

let server: Server;
let site: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url!;
    asked.push(`${request.method} ${path} ${request.headers.cookie ?? ''}`.trim());
    const redirect = (status: number, Location: string) =>
      response.writeHead(status, { Location, 'Set-Cookie': 'who=me' }).end();
    if (path === '/silent') return;
    if (path === '/no-head' && request.method === 'HEAD') response.writeHead(405).end();
    else if (path === '/gone') response.writeHead(404).end();
    else if (path === '/no-robots') response.writeHead(403).end();
    else if (path === '/old') redirect(301, '/new');
    else if (path === '/folder') redirect(301, '/folder/');
    else if (path === '/today') redirect(302, '/page');
    else if (path === '/lost') redirect(301, '/gone');
    else response.writeHead(200).end('A page');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

async function ask(path: string, patience?: number): Promise<Answer | undefined> {
  let heard: Answer | undefined;
  await askOutside([site + path], (_address, answer) => (heard = answer), patience);
  return heard;
}

test.each(['/page', '/no-head', '/folder', '/today'])('%s is there', async (path) => {
  expect(await ask(path)).toEqual({ kind: 'good' });
});

test.each(['/gone', '/lost'])('%s is gone', async (path) => {
  expect(await ask(path)).toMatchObject({ kind: 'gone' });
});

test('a page that has moved for good is told with its new address', async () => {
  expect(await ask('/old')).toEqual({ kind: 'moved', to: `${site}/new` });
});

test('a site that turns programs away, or says nothing, is not called gone', async () => {
  expect(await ask('/no-robots')).toEqual({ kind: 'unknown', why: 'the site answered 403' });
  expect(await ask('/silent', 50)).toMatchObject({ kind: 'unknown' });
});

test('a site that can’t be reached is an answer like any other', async () => {
  const heard = new Map<string, Answer>();
  const nobody = ['http://127.0.0.1:1/', `${site}/page`];
  await askOutside(nobody, (address, answer) => heard.set(address, answer));
  expect([...heard.values()].map(({ kind }) => kind).sort()).toEqual(['good', 'unknown']);
});

test('no cookie of a site is ever sent back to it', async () => {
  asked.length = 0;
  await ask('/today');
  expect(asked.some((line) => line.includes('who=me'))).toBe(false);
});
