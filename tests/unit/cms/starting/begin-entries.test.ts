import type { CmsConfig } from '@sveltia/cms';
import { afterEach, expect, it, vi } from 'vitest';
import { createCollections } from '../../../../src/cms/config/collections.ts';
import { PLAIN_FACTS } from '../../../../src/cms/config/field-facts.ts';
import { beginEntries } from '../../../../src/cms/starting/begin-entries.ts';
import type { Starts } from '../../../../src/starting/class-start.ts';

const ADDRESS = new URL('https://news.school.example/admin/edit/?class=willow');

const CONFIG: CmsConfig = {
  backend: { name: 'gitea', repo: 'fixture/news' },
  collections: createCollections({ ...PLAIN_FACTS, yearBegan: '2025-08-01' }),
};

const SCHOOL = {
  lang: 'en',
  date: '2026-05-14',
  grades: { from: 'K', to: '6' },
  teacher: 'Ana Lima',
} as const;

const STARTS: Starts = {
  classes: ['willow', 'all'].map((classId) => ({
    ...SCHOOL,
    classId,
    promises: [],
    eventIds: [],
  })),
  timeZone: 'America/Halifax',
};

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  ['can’t be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['are not there', () => Promise.resolve(new Response('', { status: 404 }))],
])('the editor opens where the facts of the school %s', async (_, answer) => {
  vi.stubGlobal('fetch', answer);
  await beginEntries(CONFIG, ADDRESS);
  expect(structuredClone(CONFIG)).toEqual(CONFIG);
});

it('the CMS gets what a new entry begins with, in a configuration that lists the same each day', async () => {
  const listed: string[] = [];
  for (const today of ['2026-05-14', '2026-05-21'] as const) {
    const classes = STARTS.classes.map((start) => ({ ...start, date: today }));
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ ...STARTS, classes, today })));
    await beginEntries(CONFIG, ADDRESS);
    const { collections = [] } = structuredClone(CONFIG);
    const newsletters = collections.find(({ name }) => name === 'newsletters');
    const fields = newsletters && 'fields' in newsletters ? newsletters.fields : [];
    expect(fields.find(({ name }) => name === 'date')).toHaveProperty('default', today);
    listed.push(JSON.stringify(collections));
  }
  expect(listed[0]).toBe(listed[1]);
});
