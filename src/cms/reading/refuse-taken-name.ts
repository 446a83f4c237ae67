import type CMS from '@sveltia/cms';
import type { CmsConfig, GitHubBackend } from '@sveltia/cms';
import { createTranslate } from '../../i18n/translate.ts';
import { refuseSave } from '../refuse-save.ts';
import { getLanguage } from './get-language.ts';

/**
 * Keeps a new entry from taking the place of one of the same name that a colleague has saved since the
 * CMS last looked, which it does each minute. Forgejo and GitLab refuse by themselves to make a file
 * that there is; GitHub is told how files are to be, and writes over it (Sveltia CMS 0.221.1,
 * `services/backends/git/github/commits.js`). So GitHub is asked first. Where it can't be asked, the save
 * goes its way: nobody is kept from saving by what is not about their entry.
 */
export function refuseTakenName(
  cms: Pick<typeof CMS, 'registerEventListener'>,
  { backend }: Pick<CmsConfig, 'backend'>,
): void {
  if (backend.name !== 'github') return;
  const tried = new Set<string>();
  addEventListener('hashchange', () => tried.clear());
  cms.registerEventListener({
    name: 'preSave',
    handler: async ({ entry }) => {
      const { newRecord, path } = entry.toJS() as unknown as { newRecord: boolean; path: string };
      // What lies there after a first try is the writer's own.
      if (!newRecord || tried.has(path)) return;
      if (await isTaken(path, backend)) {
        throw refuseSave(new Error(createTranslate(getLanguage())('findings.taken')));
      }
      tried.add(path);
    },
  });
}

async function isTaken(path: string, { repo, branch, api_root }: GitHubBackend): Promise<boolean> {
  const query = branch === undefined ? '' : `?ref=${encodeURIComponent(branch)}`;
  const address = `${api_root ?? 'https://api.github.com'}/repos/${repo}/contents/${encodeURI(path)}${query}`;
  try {
    // As Sveltia CMS leaves it there once somebody has signed in (`../local/local-backend.ts`).
    const stored = localStorage.getItem('sveltia-cms.user') ?? '{}';
    const { token = '' } = JSON.parse(stored) as { token?: string };
    const headers = { Authorization: `Bearer ${token}` };
    return (await fetch(address, { method: 'HEAD', headers, cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
