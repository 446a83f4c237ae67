import { expect, test } from 'vitest';
import { createBackend, choosePublishing } from '../../../../src/cms/config/backend.ts';
import { cmsSettingsSchema } from '../../../../src/schemas/cms-settings.ts';

function describe(written: Record<string, unknown>, lang = 'en-CA') {
  const cms = cmsSettingsSchema.parse({ repository: 'harbour-hill/news', ...written });
  const { commit_messages: messages, ...backend } = createBackend({ cms, lang });
  return { backend, messages };
}

const COMMON = { repo: 'harbour-hill/news', branch: 'main' };

test('GitLab: its own page signs in where an application is registered, else a token', () => {
  expect(describe({ host: 'gitlab', appId: 'abc123' }).backend).toEqual({
    ...COMMON,
    name: 'gitlab',
    base_url: 'https://gitlab.com',
    api_root: 'https://gitlab.com/api/v4',
    auth_methods: ['oauth'],
    auth_type: 'pkce',
    app_id: 'abc123',
  });
  expect(describe({ host: 'gitlab', address: 'https://git.school.example' }).backend).toEqual({
    ...COMMON,
    name: 'gitlab',
    base_url: 'https://git.school.example',
    api_root: 'https://git.school.example/api/v4',
    auth_methods: ['token'],
  });
});

test('Forgejo: Codeberg when no address is given', () => {
  expect(describe({ host: 'forgejo', appId: 'abc-123', branch: 'pages' }).backend).toEqual({
    ...COMMON,
    branch: 'pages',
    name: 'gitea',
    base_url: 'https://codeberg.org',
    api_root: 'https://codeberg.org/api/v1',
    auth_methods: ['oauth'],
    app_id: 'abc-123',
  });
});

test('GitHub: a token, or the sign-in service of the school, and nobody from outside', () => {
  expect(describe({ host: 'github' }).backend).toEqual({
    ...COMMON,
    name: 'github',
    api_root: 'https://api.github.com',
    auth_methods: ['token'],
    open_authoring: false,
  });
  const signIn = 'https://sign-in.school.example';
  const { backend } = describe({ host: 'github', signIn, address: 'https://github.com' });
  expect(backend).toMatchObject({
    api_root: 'https://api.github.com',
    auth_methods: ['oauth'],
    base_url: signIn,
  });
  const own = describe({ host: 'github', address: 'https://git.school.example' }).backend;
  expect(own).toMatchObject({ api_root: 'https://git.school.example/api/v3' });
});

test('what git remembers names the file and neither a title nor a teacher', () => {
  for (const lang of ['en-CA', 'es', 'ar']) {
    const { messages = {} } = describe({ host: 'forgejo' }, lang);
    const placeholders = Object.values(messages).flatMap(
      (text = '') => text.match(/\{+.*?\}+/g) ?? [],
    );
    expect(new Set(placeholders)).toEqual(new Set(['{{collection}}', '{{slug}}', '{{path}}']));
  }
  expect(describe({ host: 'github' }).messages?.create).toBe('{{collection}} written: {{slug}}');
});

test('a lead teacher looks first only where the school wants it', () => {
  const at = (review: boolean) =>
    choosePublishing(cmsSettingsSchema.parse({ host: 'gitlab', repository: 'a/b', review }));
  expect([at(false), at(true)]).toEqual(['simple', 'editorial_workflow']);
});
