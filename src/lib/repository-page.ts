import type { CmsSettings } from '../schemas/cms-settings.ts';

/** Where each kind of git host shows a file, between the repository and the branch. */
const WAYS = { github: 'blob', gitlab: '-/blob', forgejo: 'src/branch' } as const;

const USUAL_ADDRESSES = {
  github: 'https://github.com',
  gitlab: 'https://gitlab.com',
  forgejo: 'https://codeberg.org',
} as const;

/** Where a git host has its pages: an origin. */
export function toHostSite({ host, address }: Pick<CmsSettings, 'host' | 'address'>): string {
  return address ?? USUAL_ADDRESSES[host];
}

/** The address at which the school's git host shows a file of the project. */
export function toRepositoryPage(
  { host, address, repository, branch }: CmsSettings,
  path: string,
): string {
  return `${toHostSite({ host, address })}/${repository}/${WAYS[host]}/${branch}/${path}`;
}
