import { createHash } from 'node:crypto';
import { createLocalBackend } from '../../../cms/local/local-backend.ts';
import { cmsSettingsSchema, type CmsSettings } from '../../../schemas/cms-settings.ts';
import type { School } from '../../../schemas/school.ts';
import type { HostFacts } from './answer-request.ts';

/** What the dev server says of itself where a school's settings speak of its git host. */
export interface LocalHost {
  /** In the place of the school's own, which may have none yet. */
  cms: CmsSettings;
  backend: ReturnType<typeof createLocalBackend>;
  facts: HostFacts;
}

export function describeLocalHost(root: string, { name, contact }: School): LocalHost {
  const backend = createLocalBackend(createHash('sha1').update(root).digest('hex').slice(0, 8));
  const { repo: repository, branch } = backend;
  return {
    cms: cmsSettingsSchema.parse({ host: 'forgejo', repository, branch }),
    backend,
    facts: { repository, branch, user: { name, email: contact.email, login: 'you' } },
  };
}
