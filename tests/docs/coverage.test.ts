import { describe, expect, test } from 'vitest';
import { CHECKS_FILE, formatChecksPage } from '../../commands/checks-page.ts';
import {
  FIELDS_FILE,
  formatFieldsPage,
  listCollectionFields,
  listComponents,
  listFields,
} from '../../commands/fields.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { rules } from '../../src/checks/rules.ts';
import { authoringComponents } from '../../src/mdx/components/index.ts';
import { COLLECTION_NAMES } from '../../src/schemas/collection-names.ts';
import { schoolSchema } from '../../src/schemas/school.ts';
import { listCode, listFences, pages, readPage } from './markdown.ts';

const allCode = new Set(pages.flatMap((page) => listCode(readPage(page))));
const fields = readPage(FIELDS_FILE);
const checks = readPage(CHECKS_FILE);
const authoring = readPage('docs/authoring.md');
const hosting = readPage('docs/hosting.md');

/** The part of fields.md under a heading. */
function findSection(heading: string): string {
  const [, section = ''] = fields.split(new RegExp(`^#+ ${heading}$`, 'm'));
  return section.split(/^#+ /m)[0] ?? '';
}

describe('what exists is written about', () => {
  test('fields.md is what the generator would write now (npm run fields)', () => {
    expect(fields).toBe(formatFieldsPage());
  });

  test('checks.md is what the generator would write now (npm run fields)', () => {
    expect(checks).toBe(formatChecksPage());
  });

  test('every rule is in checks.md with why, an example, and each of its settings', () => {
    const known = listCode(checks);
    for (const { id, page, options } of rules) {
      const settings = options ? listFields(options) : [];
      expect([...known], id).toEqual(
        expect.arrayContaining([id, ...settings.map(({ name }) => name)]),
      );
      expect([page.title, page.why, page.wrong, page.right], id).not.toContain('');
      expect(settings.filter(({ description }) => !description)).toEqual([]);
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    }
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test.each(COLLECTION_NAMES)('every field of %s is in fields.md and described', (name) => {
    const known = listCode(findSection(name) + findSection('Shared fields'));
    const rows = listCollectionFields(name);
    expect(rows.filter((row) => !known.includes(row.name)).map((row) => row.name)).toEqual([]);
    expect(rows.filter((row) => row.description === '').map((row) => row.name)).toEqual([]);
  });

  test('every authoring component has its attributes in fields.md and an example in authoring.md', () => {
    const examples = listFences(authoring).map(({ code }) => code);
    const components = listComponents();
    const without = components.filter(
      ({ name }) => !examples.some((code) => code.includes(`<${name}`)),
    );
    const missing = components.flatMap(({ name, attributes }) => {
      const known = listCode(findSection(name));
      return attributes
        .filter((row) => !known.includes(row.name))
        .map((row) => `${name} ${row.name}`);
    });
    expect(components.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...authoringComponents.keys()]),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
    expect(missing).toEqual([]);
  });

  test('every setting of school.config.ts is in the table of hosting.md', () => {
    const known = listCode(hosting);
    const settings = listFields(schoolSchema).filter(({ typed }) => !typed.startsWith('fields of'));
    expect(settings.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('every npm script is named in the docs, and no other is', () => {
    const scripts = Object.keys(packageFile.scripts);
    const named = [...allCode].flatMap((code) => /^npm (?:run )?([\w:]+)/.exec(code)?.[1] ?? []);
    expect(scripts.filter((script) => !named.includes(script))).toEqual([]);
    expect(named.filter((name) => !scripts.includes(name) && name !== 'ci')).toEqual([]);
  });
});
