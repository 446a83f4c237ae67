import type { CmsConfig, GiteaBackend } from '@sveltia/cms';

/** Stands where the owner of a repository stands. */
const OWNER = 'this-computer';

/**
 * Address of the files of this computer, below the editor's. What is asked follows as a query, because
 * the dev server refuses paths that end without a slash.
 */
export const LOCAL_HOST = 'files/?api=';

/** `id` keeps what a browser remembers of one project apart from what it remembers of another. */
export function createLocalBackend(id: string): GiteaBackend & { repo: string; branch: string } {
  return {
    name: 'gitea',
    repo: `${OWNER}/${id}`,
    branch: 'main',
    api_root: LOCAL_HOST,
    app_id: 'local',
    auth_methods: ['token'],
  };
}

/**
 * Where the dev server itself holds the files, nobody has to sign in. Sveltia CMS has no option for
 * that: it signs in by itself who has signed in before, by what it has put into `localStorage` then
 * (0.221.1, `services/user/auth.svelte.js`; Decap CMS does the same).
 */
export function signInLocally(config: CmsConfig): CmsConfig {
  const { backend } = config;
  if (backend.name !== 'gitea' || !backend.repo.startsWith(`${OWNER}/`)) return config;
  const user = { backendName: 'gitea', token: 'local' };
  localStorage.setItem('sveltia-cms.user', JSON.stringify(user));
  const { href } = new URL(backend.api_root ?? '', location.href);
  return { ...config, backend: { ...backend, api_root: href } };
}
