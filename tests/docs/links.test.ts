import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listAnchors, listCode, listFences, listLinks, pages, readPage } from './markdown.ts';

/** Why a link of a page leads nowhere, if it does. */
function findBrokenLink(page: string, href: string): string | undefined {
  if (/^[a-z]+:/.test(href)) return undefined;
  const [path = '', anchor] = href.split('#');
  const target = path === '' ? page : posix.join(posix.dirname(page), path);
  if (!existsSync(target)) return `${href}: there is no ${target}`;
  if (anchor === undefined || listAnchors(readPage(target)).includes(anchor)) return undefined;
  return `${href}: ${target} has no heading for #${anchor}`;
}

/** Names of our files and folders; what stands after a placeholder such as `<name>` is left out. */
function listNamedFiles(page: string): string[] {
  return listCode(page)
    .filter((code) =>
      /^(?:src|docs|commands|tests|public)\/\S*$|^[\w.]+\.(?:mjs|config\.ts)$/.test(code),
    )
    .map((code) =>
      code.includes('<') ? posix.dirname(code.slice(0, code.indexOf('<') + 1)) : code,
    );
}

/** The paths of the tree under “Layout”, whose second level is `src/`. */
function listLayout(page: string): string[] {
  const layout =
    listFences(page).find(({ code }) => code.startsWith('school.config.ts'))?.code ?? '';
  return layout.split('\n').flatMap((line) => {
    const names = /^ *((?:[\w.]+\/ *)+|[\w.]+)/.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
    return names.map((name) => (line.startsWith('  ') ? `src/${name}` : name));
  });
}

describe('pages lead somewhere', () => {
  test.each(pages)('every relative link and anchor of %s resolves', (page) => {
    const broken = listLinks(readPage(page)).map((href) => findBrokenLink(page, href));
    expect(broken.filter((each) => each !== undefined)).toEqual([]);
  });

  test.each(pages)('every file that %s names is there', (page) => {
    const missing = listNamedFiles(readPage(page)).filter((path) => !existsSync(path));
    expect(missing).toEqual([]);
  });

  test('the layout in architecture.md lists folders that are there', () => {
    const listed = listLayout(readPage('docs/architecture.md'));
    expect(listed.length).toBeGreaterThan(15);
    expect(listed.filter((path) => !existsSync(path))).toEqual([]);
  });
});
