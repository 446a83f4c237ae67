import { expect, it } from 'vitest';
import { toRepositoryPage } from '../../../src/lib/repository-page.ts';

const settings = { repository: 'hill/news', branch: 'main', review: false } as const;

it.each([
  [{ host: 'github' }, 'https://github.com/hill/news/blob/main/docs/cms.md'],
  [{ host: 'gitlab' }, 'https://gitlab.com/hill/news/-/blob/main/docs/cms.md'],
  [{ host: 'forgejo' }, 'https://codeberg.org/hill/news/src/branch/main/docs/cms.md'],
  [
    { host: 'forgejo', address: 'https://git.hill.example' },
    'https://git.hill.example/hill/news/src/branch/main/docs/cms.md',
  ],
] as const)('%o shows a file of the project at %s', (own, address) => {
  expect(toRepositoryPage({ ...settings, ...own }, 'docs/cms.md')).toBe(address);
});
