import { toHostSite } from '../../lib/repository-page.ts';
import type { CmsSettings } from '../../schemas/cms-settings.ts';

/** Where a school's git host answers: what the editor talks to, and nobody else. */
export interface GitHost {
  /** Its pages, where somebody signs in and makes tokens: an origin. */
  site: string;
  /** Root of its REST API; the editor derives that of its GraphQL from it. */
  api: string;
  /** Origins of pictures of accounts, which the editor shows beside the name. */
  portraits: readonly string[];
}

/** The addresses of the host that a school has chosen. */
export function locateGitHost(cms: Pick<CmsSettings, 'host' | 'address'>): GitHost {
  const site = toHostSite(cms);
  switch (cms.host) {
    case 'github':
      return locateGitHub(site);
    case 'gitlab':
      return locate(site, '/api/v4');
    case 'forgejo':
      return locate(site, '/api/v1');
  }
}

/** github.com answers at an address of its own, a GitHub of one's own (Enterprise) at its site's. */
function locateGitHub(site: string): GitHost {
  if (site !== toHostSite({ host: 'github' })) return locate(site, '/api/v3');
  return {
    site,
    api: 'https://api.github.com',
    portraits: ['https://avatars.githubusercontent.com'],
  };
}

function locate(site: string, path: string): GitHost {
  return { site, api: site + path, portraits: [site] };
}
