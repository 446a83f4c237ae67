import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FrozenDigest } from '../../../../src/digest/frozen-digest.ts';
import { askHttp } from '../../../../src/digest/live/http-client.ts';
import { createButtondown } from '../../../../src/digest/providers/buttondown.ts';
import { createListmonk } from '../../../../src/digest/providers/listmonk.ts';

const DIGEST: FrozenDigest = {
  id: 'willow-en.2026-W20',
  list: 'willow-en',
  lang: 'en',
  subject: 'Mud and {{ maths }}',
  date: '2026-05-14T07:00:00-03:00',
  from: { name: 'Fixture "School"', address: 'news@fixture.example' },
  replyTo: 'office@fixture.example',
  listId: 'willow-en.news.fixture.example',
  archiveUrl: 'https://news.fixture.example/digests/willow-en/2026-w20/',
  html: '<p>Hello {{ .Subscriber.Email }}</p>',
  text: 'Hello',
  htmlSha256: '',
  textSha256: '',
};

interface Asked {
  method: string | undefined;
  url: string | undefined;
  authorization: string | undefined;
  version: unknown;
  body: Record<string, unknown>;
}

/** Stands in for a provider: keeps what it is sent, and answers in the shapes of its documentation. */
let asked: Asked[];
let answer: (request: Asked) => { status: number; body: unknown };
let server: Server;
let address: string;

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const { method, url, headers } = request;
      const { authorization, 'x-api-version': version } = headers;
      const body = JSON.parse(text || '{}') as Record<string, unknown>;
      const one = { method, url, authorization, version, body };
      asked.push(one);
      const { status, body: answered } = answer(one);
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(typeof answered === 'string' ? answered : JSON.stringify(answered));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise<void>((done) => server.close(() => done()));
});

describe('Buttondown', () => {
  const make = () =>
    createButtondown({ key: 'secret-key', ask: askHttp, api: `${address}/v1` }).makeDraft(DIGEST);

  /** Keeps emails as Buttondown does: a list in pages, and one of each slug. */
  function keepEmails(status = 'draft') {
    const emails: Record<string, unknown>[] = [{ slug: 'other', status: 'sent' }];
    answer = ({ method, url, body }) => {
      if (method === 'POST') {
        if (emails.some(({ slug }) => slug === body['slug'])) {
          return { status: 400, body: { code: 'email_duplicate', detail: 'Exists.' } };
        }
        const email = { ...body, id: '497f6eca', status };
        emails.push(email);
        return { status: 201, body: email };
      }
      const page = url?.includes('page=2') ? 2 : 1;
      const next = page === 1 ? `${address}/v1/emails?page=2` : null;
      const results = page === 1 ? emails.slice(0, 1) : emails.slice(1);
      return { status: 200, body: { results, next, previous: null, count: emails.length } };
    };
    return emails;
  }

  test('is always asked for a draft, never for anything that sends', async () => {
    keepEmails();
    expect(await make()).toEqual({ state: 'made' });
    const posts = asked.filter(({ method }) => method === 'POST');
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({
      url: '/v1/emails',
      authorization: 'Token secret-key',
      version: '2026-04-01',
      body: {
        status: 'draft',
        subject: DIGEST.subject,
        slug: 'willow-en-2026-w20',
        canonical_url: DIGEST.archiveUrl,
        metadata: { homeward: DIGEST.id },
        body: expect.stringContaining(DIGEST.html) as string,
      },
    });
    expect(JSON.stringify(posts[0]!.body)).not.toContain('about_to_send');
  });

  test('gets one draft of a digest, however often the command runs, even when it was sent since', async () => {
    const emails = keepEmails();
    await make();
    emails[1]!['status'] = 'sent';
    expect(await make()).toEqual({ state: 'known', status: 'sent' });
    expect(emails).toHaveLength(2);
  });

  test('that another run has told in between says so without a second draft', async () => {
    keepEmails();
    const keep = answer;
    answer = (one) =>
      one.method === 'GET' ? { status: 200, body: { results: [], next: null } } : keep(one);
    await make();
    expect(await make()).toEqual({ state: 'known', status: 'draft' });
  });

  test('that says it is sending is an alarm', async () => {
    keepEmails('about_to_send');
    expect(await make()).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('Look there now') as string,
    });
  });

  test('never sends the key to another host, and does not turn pages for ever', async () => {
    answer = ({ method }) =>
      method === 'GET'
        ? { status: 200, body: { results: [], next: 'http://127.0.0.1:9/v1/emails?page=2' } }
        : { status: 201, body: { status: 'draft' } };
    expect(await make()).toEqual({ state: 'made' });
    answer = ({ method }) =>
      method === 'GET'
        ? { status: 200, body: { results: [], next: `${address}/v1/emails?page=2` } }
        : { status: 201, body: { status: 'draft' } };
    expect(await make()).toEqual({ state: 'made' });
  });
});

describe('listmonk', () => {
  const make = () =>
    createListmonk({
      url: `${address}/`,
      user: 'homeward',
      token: 'secret-key',
      ask: askHttp,
    }).makeDraft(DIGEST);

  function keepCampaigns(
    status = 'draft',
    lists = [{ id: 3, name: 'Willow', tags: ['willow-en'] }],
  ) {
    const campaigns: Record<string, unknown>[] = [
      { id: 1, name: 'Other', status: 'finished', tags: null },
    ];
    answer = ({ method, url, body }) => {
      if (method === 'POST') {
        const campaign = { ...body, id: 2, status };
        campaigns.push(campaign);
        return { status: 200, body: { data: campaign } };
      }
      const results = url?.startsWith('/api/lists') ? lists : campaigns;
      return {
        status: 200,
        body: { data: { results, total: results.length, per_page: 20, page: 1 } },
      };
    };
    return campaigns;
  }

  test('gets a draft for the list of that name, which runs nothing and tracks nobody', async () => {
    keepCampaigns();
    expect(await make()).toEqual({ state: 'made' });
    const posts = asked.filter(({ method }) => method !== 'GET');
    expect(posts).toMatchObject([
      {
        method: 'POST',
        url: '/api/campaigns',
        authorization: 'token homeward:secret-key',
        body: {
          status: 'draft',
          name: DIGEST.id,
          lists: [3],
          type: 'regular',
          content_type: 'html',
          altbody: 'Hello',
          subject: 'Mud and {{ "{{" }} maths }}',
          body: '<p>Hello {{ "{{" }} .Subscriber.Email }}</p>',
          from_email: 'Fixture School <news@fixture.example>',
          headers: [{ 'Reply-To': 'office@fixture.example' }],
        },
      },
    ]);
    // Nothing that has a campaign start: neither a day nor a change of its status.
    expect(posts[0]!.body).not.toHaveProperty('send_at');
  });

  test('gets one campaign of a digest, however often the command runs', async () => {
    const campaigns = keepCampaigns();
    await make();
    expect(await make()).toEqual({ state: 'known', status: 'draft' });
    expect(campaigns).toHaveLength(2);
  });

  test('without such a list is told what to make there', async () => {
    keepCampaigns('draft', []);
    expect(await make()).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('“willow-en”') as string,
    });
    expect(asked.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('that says it is running is an alarm', async () => {
    keepCampaigns('running');
    expect(await make()).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('Look there now') as string,
    });
  });
});

describe.each([
  ['Buttondown', () => createButtondown({ key: 'secret-key', ask: askHttp, api: address })],
  [
    'listmonk',
    () => createListmonk({ url: address, user: 'u', token: 'secret-key', ask: askHttp }),
  ],
])('%s', (_, create) => {
  test.each([
    ['a wrong key', 401, { detail: 'secret-key is wrong' }, 'does not accept the key'],
    ['a fault', 500, 'Internal\u001b[31m error', '500'],
    ['a page in place of an answer', 200, '<!doctype html>', 'answered 200'],
    ['null', 200, null, 'answered 200'],
    ['a list that is none', 200, { results: 1, data: { results: 'x' } }, ''],
  ])(
    'that answers with %s is told, and no key or control character is shown',
    async (_, status, body, words) => {
      answer = () => ({ status, body });
      const outcome = await create().makeDraft(DIGEST);
      expect(outcome).toMatchObject({
        state: 'refused',
        reason: expect.stringContaining(words) as string,
      });
      expect(JSON.stringify(outcome)).not.toMatch(/secret-key|[\u0000-\u001f]|\\u001b/);
    },
  );

  test('that is not there is told', async () => {
    const provider = create();
    server.close();
    server.closeAllConnections();
    expect(await provider.makeDraft(DIGEST)).toMatchObject({
      reason: expect.stringContaining('did not answer') as string,
    });
  });
});
