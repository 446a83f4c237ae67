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
export function locateGitHost({ host, address }: Pick<CmsSettings, 'host' | 'address'>): GitHost {
  switch (host) {
    case 'github':
      return locateGitHub(address ?? GITHUB);
    case 'gitlab':
      return locate(address ?? 'https://gitlab.com', '/api/v4');
    case 'forgejo':
      return locate(address ?? 'https://codeberg.org', '/api/v1');
  }
}

const GITHUB = 'https://github.com';

/** github.com answers at an address of its own, a GitHub of one's own (Enterprise) at its site's. */
function locateGitHub(site: string): GitHost {
  if (site !== GITHUB) return locate(site, '/api/v3');
  return {
    site,
    api: 'https://api.github.com',
    portraits: ['https://avatars.githubusercontent.com'],
  };
}

function locate(site: string, path: string): GitHost {
  return { site, api: site + path, portraits: [site] };
}
