import { expect, test } from 'vitest';
import { formatEditorPolicy } from '../../../src/build/editor/editor-policy.ts';
import { formatHeaders } from '../../../src/build/headers.ts';
import { cmsSettingsSchema } from '../../../src/schemas/cms-settings.ts';

function read(written: Record<string, unknown>) {
  return cmsSettingsSchema.parse({ repository: 'our-school/news', ...written });
}

/** The addresses of others in a policy, by directive. */
function listOthers(policy: string) {
  const others = policy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources.filter((source) => source.includes('//'))] as const;
  });
  return Object.fromEntries<string[]>(others.filter(([, sources]) => sources.length > 0));
}

test.each([
  [
    { host: 'github', signIn: 'https://sign-in.school.example' },
    'https://api.github.com',
    'https://avatars.githubusercontent.com',
  ],
  [{ host: 'gitlab' }, 'https://gitlab.com', 'https://gitlab.com'],
  [{ host: 'forgejo' }, 'https://codeberg.org', 'https://codeberg.org'],
  [
    { host: 'forgejo', address: 'https://git.school.example:3000' },
    'https://git.school.example:3000',
    'https://git.school.example:3000',
  ],
])(
  'with %j the editor may ask the host, show its portraits, and nothing of others',
  (cms, api, portraits) => {
    const policy = formatEditorPolicy({ cms: read(cms) });
    expect(listOthers(policy)).toEqual({ 'connect-src': [api], 'img-src': [portraits] });
    expect(policy).toMatch(/^default-src 'none'; /);
  },
);

test('without a git host the editor may ask its own site alone', () => {
  expect(listOthers(formatEditorPolicy({}))).toEqual({});
});

test('the headers give the editor its policy, and keep what is below /admin/ unlisted', () => {
  const cms = read({ host: 'gitlab' });
  const listed = formatHeaders({ searchEngines: true, base: '/news/', cms });
  expect(listed.split(/^(?=\/)/m).slice(2)).toEqual([
    '/news/admin/*\n  X-Robots-Tag: noindex, noimageindex\n',
    `/news/admin/edit/*\n  Content-Security-Policy: ${formatEditorPolicy({ cms })}\n`,
  ]);
  const unlisted = formatHeaders({ searchEngines: false, base: '/', cms });
  expect(unlisted.match(/X-Robots-Tag/g)).toHaveLength(1);
  expect(formatHeaders({ searchEngines: true, base: '/' })).not.toContain('admin');
});
