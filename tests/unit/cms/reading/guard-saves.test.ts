import type { AppEventListener, CmsConfig } from '@sveltia/cms';
import { beforeEach, expect, test, vi } from 'vitest';
import { guardSaves } from '../../../../src/cms/reading/guard-saves.ts';

const BACKEND: CmsConfig['backend'] = { name: 'gitea', repo: 'fixture/news' };

const DRAFT = { title: 'Hardly begun', class: ['wilow'], draft: true };

/** What the CMS asks before it saves an entry. */
let beforeSave: (entry: object) => unknown;

beforeEach(() => {
  vi.stubGlobal('createClass', (specification: object) => specification);
  vi.stubGlobal('navigator', { language: 'en' });
  vi.stubGlobal('localStorage', { getItem: () => null });
  const registerEventListener = ({ handler }: AppEventListener) => {
    beforeSave = (data) => {
      const given = { collection: 'newsletters', path: '', data };
      return handler({ entry: { toJS: () => given } } as unknown as Parameters<typeof handler>[0]);
    };
  };
  guardSaves(
    { registerFieldType: () => undefined, registerEventListener },
    { backend: BACKEND, publish_mode: 'simple' },
  );
  return () => {
    vi.doUnmock('../../../../src/cms/reading/check-entry.ts');
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  };
});

test('what families would get is refused while it has faults, and a draft is not', async () => {
  await expect(beforeSave({ ...DRAFT, draft: false })).rejects.toThrow('saving_failed');
  await expect(beforeSave(DRAFT)).resolves.toBeUndefined();
});

test('nobody is kept from saving where the checks can’t be fetched', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  vi.doMock('../../../../src/cms/reading/check-entry.ts', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  await expect(beforeSave({ ...DRAFT, draft: false })).resolves.toBeUndefined();
  expect(told).toHaveBeenCalledOnce();
});
