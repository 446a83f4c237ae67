import type { CmsConfig } from '@sveltia/cms';
import { beforeEach, expect, test, vi } from 'vitest';
import type { EntryCheck } from '../../../../src/cms/reading/check-entry.ts';
import { FindingsPane } from '../../../../src/cms/reading/findings-pane.ts';

const BACKEND: CmsConfig['backend'] = { name: 'gitea', repo: 'fixture/news' };

/** What is shown over the form. */
let place: { innerHTML: string };
let pane: FindingsPane;

/** Readings that have begun, by the title that was read; each ends when a test says so. */
const readings = vi.hoisted(() => new Map<string, (check: EntryCheck) => void>());

vi.mock('../../../../src/cms/reading/check-given.ts', () => ({
  checkGiven: ({ data }: { data: { title: string } }) =>
    new Promise((resolve) => {
      readings.set(data.title, resolve);
    }),
}));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { language: 'en' });
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  const element = {
    ownerDocument: { adoptedStyleSheets: [] },
    classList: { add: () => undefined },
    querySelectorAll: () => [],
    innerHTML: '',
  };
  place = element;
  pane = new FindingsPane(element as unknown as HTMLElement, { backend: BACKEND });
  return () => {
    readings.clear();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

/** The form holds this title now. */
function hold(title: string): void {
  const entry = { collection: 'newsletters', path: '', data: { title } };
  pane.update({ entry: { toJS: () => entry } });
}

async function end(title: string): Promise<void> {
  const problem = `What was found in ${title}.`;
  readings.get(title)!({ findings: [{ file: 'x', level: 'look', problem, fix: '' }] });
  await vi.advanceTimersByTimeAsync(0);
}

test('a form is read as soon as it opens, and then only in pauses of typing', async () => {
  hold('A');
  await vi.advanceTimersByTimeAsync(0);
  await end('A');
  expect(place.innerHTML).toContain('found in A');

  hold('Ab');
  await vi.advanceTimersByTimeAsync(100);
  hold('Abc');
  await vi.runAllTimersAsync();
  expect([...readings.keys()]).toEqual(['A', 'Abc']);
});

test('what is read late is shown where nothing is yet, and never in the place of what is newer', async () => {
  hold('A');
  await vi.advanceTimersByTimeAsync(0);
  hold('Ab');
  await end('A');
  expect(place.innerHTML).toContain('found in A');

  await vi.runAllTimersAsync();
  hold('Abc');
  await vi.runAllTimersAsync();
  await end('Abc');
  await end('Ab');
  expect(place.innerHTML).toContain('found in Abc');
});
