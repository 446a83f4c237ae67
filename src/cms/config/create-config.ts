import type { CmsConfig, EntryCollection, Field, GiteaBackend } from '@sveltia/cms';
import type { CmsSettings } from '../../schemas/cms-settings.ts';
import type { School } from '../../schemas/school.ts';

/** What a configuration is made from. */
export interface ConfigFacts {
  school: School & { cms: CmsSettings };
  /** Every class by id and name, in the order in which lists show them. */
  classes: readonly { id: string; name: string }[];
}

/** The whole configuration of the CMS. */
export function createConfig({ school }: ConfigFacts): CmsConfig {
  const { cms } = school;
  const backend: GiteaBackend = {
    name: 'gitea',
    repo: cms.repository,
    branch: cms.branch,
    base_url: cms.address ?? 'https://codeberg.org',
    api_root: `${cms.address ?? 'https://codeberg.org'}/api/v1`,
  };
  const fields: Field[] = [
    { name: 'title', widget: 'string' },
    { name: 'body', widget: 'markdown' },
  ];
  const newsletters: EntryCollection = {
    name: 'newsletters',
    label: 'Newsletters',
    folder: 'src/content/newsletters',
    path: '{{slug}}/index',
    extension: 'mdx',
    format: 'yaml-frontmatter',
    fields,
  };
  return { backend, media_folder: '', public_folder: '', collections: [newsletters] };
}
