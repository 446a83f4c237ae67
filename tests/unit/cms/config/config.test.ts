import { readFileSync } from 'node:fs';
import type { CmsConfig, EntryCollection, Field } from '@sveltia/cms';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { createConfig } from '../../../../src/cms/config/create-config.ts';
import { createFileFormat } from '../../../../src/cms/format/create-file-format.ts';
import { SOURCE_FIELD } from '../../../../src/cms/format/file-format.ts';
import { readForm } from '../../../../src/cms/form/read-form.ts';
import type { FormField } from '../../../../src/cms/form/form-field.ts';
import { toTimeName } from '../../../../src/cms/form/time-name.ts';
import {
  FINDINGS_FIELD,
  FINDINGS_FIELD_TYPE,
} from '../../../../src/cms/reading/findings-field-type.ts';
import { schemas } from '../../../../src/loader/entry-schemas.ts';
import { cmsSettingsSchema } from '../../../../src/schemas/cms-settings.ts';
import { COLLECTION_NAMES, type CollectionName } from '../../../../src/schemas/collection-names.ts';
import { schoolSchema } from '../../../../src/schemas/school.ts';

const cms = cmsSettingsSchema.parse({ host: 'forgejo', repository: 'hill/news' });

const school = schoolSchema.parse({
  name: 'Hill School',
  tagline: 'News.',
  url: 'https://news.hill.example',
  lang: 'en-CA',
  timeZone: 'America/Halifax',
  photos: { identifiable: 'with-consent' },
  contact: { email: 'a@hill.example', phone: '1', address: 'Hill', repliesWithin: 'two days' },
});

const classes = [
  { id: 'willow', name: 'Willow', languages: ['en', 'es'], isArchived: false },
  { id: 'birch', name: 'Birch', languages: ['en'], isArchived: true },
];

const config = createConfig({
  school: { ...school, cms },
  classes,
  today: '2026-05-14',
  language: 'en',
});

/** As the browser gets it. */
const sent = JSON.parse(JSON.stringify(config)) as CmsConfig;

const collections = (sent.collections ?? []).filter(
  (each): each is EntryCollection => 'folder' in each,
);

function getCollection(name: CollectionName): EntryCollection {
  return collections.find((each) => each.name === name)!;
}

/** Every field, those within fields included. */
function listDeep(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => [field, ...listDeep(listInner(field))]);
}

function listInner(field: Field): Field[] {
  const {
    fields = [],
    field: single,
    types = [],
  } = field as Record<string, Field[] | undefined> & {
    field?: Field;
    types?: { fields?: Field[] }[];
  };
  return [...fields, ...(single ? [single] : []), ...types.flatMap((type) => type.fields ?? [])];
}

/** Paths of a form: `promises.due`. */
function listPaths(fields: readonly FormField[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`;
    const paths = field.kind === 'date-time' ? [path, toTimeName(path)] : [path];
    if (field.kind === 'group') return [...paths, ...listPaths(field.fields, `${path}.`)];
    if (field.kind === 'list' && field.item.kind === 'group')
      return [...paths, ...listPaths(field.item.fields, `${path}.`)];
    return paths;
  });
}

function listCmsPaths(fields: readonly Field[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`;
    const { typeKey } = field as { typeKey?: string };
    const own = typeKey === undefined ? [path] : [path, `${path}.${typeKey}`];
    const isSimpleList = 'field' in field;
    return [...own, ...(isSimpleList ? [] : listCmsPaths(listInner(field), `${path}.`))];
  });
}

const schemaFile = new URL(
  '../../../../node_modules/@sveltia/cms/schema/sveltia-cms.json',
  import.meta.url,
);
const ajv = new Ajv({ strict: false, allowUnionTypes: true });
(addFormats.default as (ajv: Ajv) => Ajv)(ajv);
const isValid = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);

/** The fields that there are: Sveltia's and ours. Its schema lets any other pass as somebody's own. */
const WIDGETS = new Set([
  FINDINGS_FIELD_TYPE,
  ...['boolean', 'code', 'color', 'compute', 'datetime', 'file', 'hidden', 'image', 'keyvalue'],
  ...['list', 'map', 'markdown', 'number', 'object', 'relation', 'richtext', 'select', 'string'],
  ...['text', 'uuid'],
]);

function findStrangeWidgets({ collections: all = [] }: CmsConfig): string[] {
  const fields = all.flatMap((each) => ('fields' in each ? listDeep(each.fields) : []));
  return fields.map(({ widget = 'string' }) => widget).filter((widget) => !WIDGETS.has(widget));
}

/** A copy in which the first field of the newsletters is another. */
function spoil(change: object): CmsConfig {
  const copy = structuredClone(sent);
  const newsletters = copy.collections?.find(({ name }) => name === 'newsletters');
  const { fields } = newsletters as EntryCollection;
  Object.assign(fields[1]!, change);
  return copy;
}

describe('the configuration of the editor', () => {
  test('is one that Sveltia CMS takes', () => {
    expect(isValid(sent), ajv.errorsText(isValid.errors)).toBe(true);
    expect(findStrangeWidgets(sent)).toEqual([]);
  });

  test('would not pass with an option or a field that does not exist', () => {
    expect(isValid({ ...sent, colections: [] })).toBe(false);
    expect(isValid(spoil({ widget: 'string', maxlenght: 3 }))).toBe(false);
    expect(isValid(spoil({ widget: 'select' }))).toBe(false);
    expect(findStrangeWidgets(spoil({ widget: 'strin' }))).toEqual(['strin']);
  });

  test('asks nobody outside for pictures', () => {
    expect(sent.media_libraries).toMatchObject({ stock_assets: { providers: [] } });
  });

  test.each(COLLECTION_NAMES)('shows every field of %s, and no other', (name) => {
    const wanted = [SOURCE_FIELD, FINDINGS_FIELD, ...listPaths(readForm(schemas[name]))];
    const shown = new Set(listCmsPaths(getCollection(name).fields));
    expect([...shown].sort()).toEqual(wanted.sort());
  });

  test('begins an entry as a draft, and makes none of an entry that is out', () => {
    for (const name of COLLECTION_NAMES) {
      const draft = getCollection(name).fields.find((field) => field.name === 'draft');
      if (!draft) continue;
      expect(draft).toMatchObject({ widget: 'boolean', default: true });
      // A default fills whatever a file leaves out, so reading must leave out nothing.
      const { fromFile } = createFileFormat(name, readForm(schemas[name]));
      expect(fromFile('---\ntitle: A day\n---\n\nWords.\n')).toMatchObject({ draft: false });
    }
  });

  test('labels every field, and tells what it is for', () => {
    const fields = collections.flatMap((each) => listDeep(each.fields));
    const shown = fields.filter(({ widget }) => widget !== 'hidden') as Record<string, string>[];
    expect(shown.filter(({ label }) => !label).map(({ name }) => name)).toEqual([]);
    const bare = shown.filter(
      ({ hint, widget }) => !hint && !['richtext', FINDINGS_FIELD_TYPE].includes(widget!),
    );
    // The one line of a list of days has its words above the list.
    expect(bare.map(({ name }) => name)).toEqual(['except']);
  });

  test('shows choices in words', () => {
    const selects = collections
      .flatMap((each) => listDeep(each.fields))
      .filter((field) => field.widget === 'select') as Record<string, unknown>[];
    const labels = selects.flatMap(({ options }) => options as { label: string; value: string }[]);
    const codes = labels.filter(({ label, value }) => label === value && !/^\d+$/.test(value));
    expect(codes).toEqual([]);
    expect(labels).toContainEqual({ value: 'K', label: 'Kindergarten' });
    expect(labels).toContainEqual({ value: 'all', label: 'The whole school' });
    expect(labels).toContainEqual({ value: 'willow', label: 'Willow' });
  });
});
