import { expect, test } from 'vitest';
import { unseenInEditorRule } from '../../../../src/checks/editor/unseen-in-editor.ts';
import { askRule } from '../../../fixtures/check-context.ts';
import { toEntry } from '../../../fixtures/content-folder.ts';

const CMS = { host: 'forgejo', repository: 'school/news' } as const;

const ask = (path: string, cms: typeof CMS | undefined = CMS) =>
  askRule(unseenInEditorRule, {
    files: { [path]: toEntry('newsletters', {}) },
    school: { cms },
  });

test.each([
  ['newsletters/ours.mdx', 'newsletters/ours/index.mdx'],
  ['newsletters/ours.md', 'newsletters/ours/index.mdx'],
  ['newsletters/ours/index.md', 'newsletters/ours/index.mdx'],
])('says where %s would be seen', async (path, place) => {
  const [finding, ...others] = await ask(path);
  expect(finding).toMatchObject({ level: 'hint', path: ['title'] });
  expect(finding?.fix).toContain(`${place},`);
  expect(others).toEqual([]);
});

test('says nothing of an entry in a folder of its own', async () => {
  expect(await ask('newsletters/ours/index.mdx')).toEqual([]);
});

test('says nothing to a school without the editor', async () => {
  const files = { 'newsletters/ours.mdx': toEntry('newsletters', {}) };
  expect(await askRule(unseenInEditorRule, { files })).toEqual([]);
});
