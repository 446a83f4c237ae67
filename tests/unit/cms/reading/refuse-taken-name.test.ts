import type { AppEventListener, CmsConfig } from '@sveltia/cms';
import { beforeEach, expect, test, vi } from 'vitest';
import { refuseTakenName } from '../../../../src/cms/reading/refuse-taken-name.ts';

const BACKEND: CmsConfig['backend'] = {
  name: 'github',
  repo: 'our-school/news',
  branch: 'main',
  api_root: 'https://api.github.com',
};

const PATH = 'src/content/newsletters/willow-2026-03-13/index.mdx';

let asked: [string, RequestInit][];
let answer: () => Promise<Response>;

beforeEach(() => {
  asked = [];
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('navigator', { language: 'en' });
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => (name === 'sveltia-cms.user' ? '{"token":"of-ana"}' : null),
  });
  vi.stubGlobal('fetch', (address: string, request: RequestInit) => {
    asked.push([address, request]);
    return answer();
  });
  return () => vi.unstubAllGlobals();
});

/** What the CMS asks before it saves an entry; undefined where it has nothing to ask. */
function listen(backend = BACKEND): ((newRecord: boolean) => Promise<void>) | undefined {
  let beforeSave: ((newRecord: boolean) => Promise<void>) | undefined;
  const registerEventListener = ({ handler }: AppEventListener) => {
    beforeSave = async (newRecord) => {
      const entry = { toJS: () => ({ newRecord, path: PATH }) };
      await handler({ entry } as unknown as Parameters<typeof handler>[0]);
    };
  };
  refuseTakenName({ registerEventListener }, { backend });
  return beforeSave;
}

test('a new entry does not take the place of a colleague’s on GitHub', async () => {
  answer = () => Promise.resolve(new Response());
  const saved = listen()!(true);
  await expect(saved).rejects.toThrow('saving_failed');
  await expect(saved).rejects.toHaveProperty(
    'cause.message',
    expect.stringMatching(/name of its own/),
  );
  const [address, { headers }] = asked[0]!;
  expect(address).toBe(`https://api.github.com/repos/our-school/news/contents/${PATH}?ref=main`);
  expect(headers).toEqual({ Authorization: 'Bearer of-ana' });
});

test.each([
  ['there is none of that name', () => Promise.resolve(new Response('', { status: 404 }))],
  ['GitHub can’t be asked', () => Promise.reject(new TypeError('Failed to fetch'))],
])('it is saved where %s, and once more after a try that failed', async (_, given) => {
  answer = given;
  const beforeSave = listen()!;
  await beforeSave(true);
  answer = () => Promise.resolve(new Response());
  await beforeSave(true);
});

test('an entry that was there is saved, and other hosts are asked nothing', async () => {
  answer = () => Promise.resolve(new Response());
  await listen()!(false);
  expect(listen({ name: 'gitlab', repo: 'our-school/news' })).toBeUndefined();
  expect(asked).toEqual([]);
});
