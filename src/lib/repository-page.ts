import type { CmsSettings } from '../schemas/cms-settings.ts';

/** Where each kind of git host shows a file, between the repository and the branch. */
const WAYS = { github: 'blob', gitlab: '-/blob', forgejo: 'src/branch' } as const;

const USUAL_ADDRESSES = {
  github: 'https://github.com',
  gitlab: 'https://gitlab.com',
  forgejo: 'https://codeberg.org',
} as const;

/** The address at which the school's git host shows a file of the project. */
export function toRepositoryPage(
  { host, address = USUAL_ADDRESSES[host], repository, branch }: CmsSettings,
  path: string,
): string {
  return `${address}/${repository}/${WAYS[host]}/${branch}/${path}`;
}
