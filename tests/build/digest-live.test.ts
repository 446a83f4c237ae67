import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KEY } from '../fixtures/digest.ts';
import { startMailServer, type TestMailServer } from '../fixtures/mail-server.ts';
import { createSite, type Site } from '../fixtures/site.ts';
import { SCHOOL_FILES, writeNewsletter, writeYaml } from '../fixtures/written-entries.ts';

const CLASS = SCHOOL_FILES['classes/willow.yaml'] as string;
const CONTENT = {
  ...SCHOOL_FILES,
  'classes/willow.yaml':
    CLASS + writeYaml({ lists: [{ lang: 'en', address: 'willow@groups.fixture.example' }] }),
};
const MONDAY = '2026-03-09T08:00';
const SATURDAY = '2026-03-14T08:00';

const home = mkdtempSync(join(tmpdir(), 'homeward-live-'));
let web: Server;
let mail: TestMailServer;
let site: Site;

/** Stands in for a listmonk with one list. */
let service: Server;
const campaigns: Record<string, unknown>[] = [];

/** The site as a host serves it: whatever was built last, or nothing at all. */
beforeAll(async () => {
  web = createServer(({ url = '/' }, response) => {
    const path = join(site.dist, decodeURIComponent(new URL(url, 'http://localhost').pathname));
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const isThere = existsSync(file) && statSync(file).isFile();
    response.writeHead(isThere ? 200 : 404);
    response.end(isThere ? readFileSync(file) : undefined);
  });
  await new Promise<void>((done) => web.listen(0, '127.0.0.1', done));
  service = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      if (request.method === 'POST') campaigns.push(JSON.parse(body) as Record<string, unknown>);
      const results = request.url?.startsWith('/api/lists')
        ? [{ id: 1, name: 'willow-en' }]
        : campaigns;
      response.end(
        JSON.stringify({ data: request.method === 'POST' ? campaigns.at(-1) : { results } }),
      );
    });
  });
  await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
  mail = await startMailServer({ isWhole: true });
  site = await createSite('digest-live', {
    content: CONTENT,
    school: {
      url: `http://127.0.0.1:${(web.address() as AddressInfo).port}`,
      digest: { from: 'news@fixture.example' },
    },
  });
});
afterAll(async () => {
  await mail.stop();
  for (const server of [web, service]) {
    server.closeAllConnections();
    await new Promise<void>((done) => server.close(() => done()));
  }
  rmSync(home, { recursive: true });
});

function run(args: string[], now = SATURDAY) {
  const env = {
    ...{ DIGEST_KEY: KEY, SMTP_URL: `smtp://127.0.0.1:${mail.port}` },
    DIGEST_LEDGER: join(home, 'ledger.db'),
  };
  return site.command('digest', args, { now, env });
}

function draft() {
  const { port } = service.address() as AddressInfo;
  const env = { LISTMONK_URL: `http://127.0.0.1:${port}`, LISTMONK_USER: 'u', LISTMONK_TOKEN: 't' };
  return site.command('digest', ['draft', 'willow-en', '--at', 'listmonk'], { now: SATURDAY, env });
}

test('a digest waits until the site shows all of it, then goes out once', async () => {
  expect(await run(['init'], MONDAY)).toMatchObject({ code: 0 });
  expect(await site.build({ now: MONDAY })).toMatchObject({ code: 0 });
  await site.write({
    'src/content/newsletters/frost.mdx': writeNewsletter({ title: 'Frost', date: '2026-03-12' }),
  });
  expect(await run(['freeze'])).toMatchObject({ code: 0 });
  const record = join(site.folder, 'digests/willow-en/willow-en.2026-W11/digest.json');
  expect(readFileSync(record, 'utf8')).toContain('"listId": "willow-en.127.0.0.1"');

  const early = await run(['send', 'willow-en']);
  expect(early.output).toContain('“Frost” is not on the site yet (newsletters/frost)');
  expect(early.output).toContain('Nothing was sent.');
  expect(early.code).toBe(75);
  expect(await draft()).toMatchObject({ code: 75 });

  expect(await site.build({ now: SATURDAY })).toMatchObject({ code: 0 });
  expect(await run(['send', 'willow-en'])).toMatchObject({ code: 0 });
  expect(await run(['send', 'willow-en'])).toMatchObject({ code: 0 });
  expect(mail.accepted.map(({ to }) => to)).toEqual(['willow@groups.fixture.example']);

  expect((await draft()).output).toContain('is a draft at listmonk now');
  expect((await draft()).output).toContain('is at listmonk already (draft)');
  expect(campaigns).toMatchObject([
    { name: expect.stringMatching(/^willow-en\.2026-W/) as string, status: 'draft' },
  ]);

  // What everybody has is not held up by a page that went later.
  await site.remove('dist');
  expect(await run(['send', 'willow-en'])).toMatchObject({ code: 0 });
});

test('a digest of a school’s own list says to write to the mailbox that is read for it', async () => {
  const digest = {
    from: 'news@fixture.example',
    inbox: 'lists@fixture.example',
    target: 'direct',
  } as const;
  const own = await createSite('digest-own', { content: CONTENT, school: { digest } });
  await own.command('digest', ['init'], { now: MONDAY });
  await own.write({ 'src/content/newsletters/frost.mdx': writeNewsletter({ date: '2026-03-12' }) });
  expect(await own.command('digest', ['freeze'], { now: SATURDAY })).toMatchObject({ code: 0 });
  const [id = ''] = readdirSync(join(own.folder, 'digests/willow-en')).filter((name) =>
    name.includes('-W'),
  );
  const html = readFileSync(join(own.folder, 'digests/willow-en', id, 'body.html'), 'utf8');
  expect(html).toContain('mailto:lists@fixture.example?subject=unsubscribe%20willow-en');
});
