import type { CommitMessages, GitBackend, GitBackendProps } from '@sveltia/cms';
import { createTranslate } from '../../i18n/translate.ts';
import type { CmsSettings } from '../../schemas/cms-settings.ts';
import { locateGitHost } from './git-host.ts';

/** What is said about a backend: where it saves, how somebody signs in, what git remembers. */
export interface BackendFacts {
  cms: CmsSettings;
  /** Language of the school, in which its git keeps what was done. */
  lang: string;
}

/**
 * Where the editor saves, and how a teacher signs in there. One way of signing in is offered: with
 * the host's own page where the school has registered an application (GitLab, Forgejo) or has a
 * sign-in service (GitHub), else with a token.
 */
export function createBackend({ cms, lang }: BackendFacts): GitBackend {
  const { host, repository: repo, branch, appId, signIn } = cms;
  const { site, api } = locateGitHost(cms);
  const common: GitBackendProps & { repo: string; api_root: string } = {
    repo,
    branch,
    api_root: api,
    auth_methods: [(host === 'github' ? signIn : appId) === undefined ? 'token' : 'oauth'],
    commit_messages: createCommitMessages(lang),
  };
  switch (host) {
    case 'github':
      return {
        ...common,
        name: 'github',
        open_authoring: false,
        ...(signIn === undefined ? {} : { base_url: signIn }),
      };
    case 'gitlab':
      return {
        ...common,
        name: 'gitlab',
        base_url: site,
        ...(appId === undefined ? {} : { auth_type: 'pkce', app_id: appId }),
      };
    case 'forgejo':
      return {
        ...common,
        name: 'gitea',
        base_url: site,
        ...(appId === undefined ? {} : { app_id: appId }),
      };
  }
}

/** Whether a save goes to the site at once, or to a lead teacher first. */
export function choosePublishing({ review }: CmsSettings): 'simple' | 'editorial_workflow' {
  return review ? 'editorial_workflow' : 'simple';
}

/**
 * What git remembers of a save: what was done and the entry's file name, which stands in the same
 * save anyway; no title and no teacher's name. The editor puts words into the double braces.
 */
function createCommitMessages(lang: string): CommitMessages {
  const t = createTranslate(lang);
  const entry = { kind: '{{collection}}', name: '{{slug}}' };
  const file = { name: '{{path}}' };
  return {
    create: t('saving.written', entry),
    update: t('saving.changed', entry),
    delete: t('saving.removed', entry),
    uploadMedia: t('saving.fileAdded', file),
    deleteMedia: t('saving.fileRemoved', file),
  };
}
