import type { CmsConfig } from '@sveltia/cms';
import { afterEach, expect, it, vi } from 'vitest';
import { beginEntries } from '../../../../src/cms/starting/begin-entries.ts';

const CONFIG: CmsConfig = { backend: { name: 'gitea', repo: 'fixture/news' }, collections: [] };

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  ['can’t be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['are not there', () => Promise.resolve(new Response('', { status: 404 }))],
])('the editor opens where the facts of the school %s', async (_, answer) => {
  vi.stubGlobal('fetch', answer);
  const address = new URL('https://news.school.example/admin/edit/?class=willow');
  await expect(beginEntries(CONFIG, address)).resolves.toBe(CONFIG);
});
