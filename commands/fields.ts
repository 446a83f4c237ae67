import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { authoringComponents } from '../src/mdx/components/index.ts';
import type { ComponentContent } from '../src/mdx/components/component.ts';
import { photoAttributes } from '../src/mdx/components/photo.ts';
import { COLLECTION_NAMES, type CollectionName } from '../src/schemas/collection-names.ts';
import { collectionSchemas } from '../src/schemas/collections.ts';
import type { NamedThing } from '../src/schemas/fields.ts';
import type { ImageSchema } from '../src/schemas/picture.ts';
import { describeSchema, type DescribedSchema } from '../src/schemas/describe-schema.ts';
import { schoolSchema } from '../src/schemas/school.ts';
import { createSharedFields } from '../src/schemas/shared.ts';

export const FIELDS_FILE = 'docs/fields.md';

/** One line of a table. A dot in the name stands for a field within a field. */
interface FieldRow {
  name: string;
  isNeeded: boolean;
  typed: string;
  description: string;
}

const COLLECTIONS: Readonly<Record<CollectionName, { what: string; format: 'mdx' | 'yaml' }>> = {
  classes: { what: 'A class: a group of children that gets newsletters.', format: 'yaml' },
  people: { what: 'A grown-up of the school.', format: 'yaml' },
  newsletters: { what: 'One edition written by a class.', format: 'mdx' },
  celebrations: { what: 'Something worth celebrating.', format: 'mdx' },
  'home-learning': { what: 'A tip: something a child leads at home.', format: 'mdx' },
  events: { what: 'Something that happens on a day.', format: 'mdx' },
  goals: { what: 'A goal that school and home share.', format: 'mdx' },
  guides: { what: 'A guide for teachers.', format: 'mdx' },
};

const CONTENT: Readonly<Record<ComponentContent, string>> = {
  blocks: 'Between its start and its end stand paragraphs, lists and so on.',
  words: 'Between its start and its end stand a few words, or nothing.',
  photos: 'Between its start and its end stand photos and nothing else.',
  nothing: 'It closes itself with `/>`.',
};

const PHOTO = 'A photo. It closes itself with `/>`.';

const image: ImageSchema = () =>
  z.string().transform((src) => ({ src, width: 0, height: 0, format: 'jpeg' as const }));

/** Every field of a schema, those within fields after the field that holds them. */
export function listFields(schema: z.ZodType): FieldRow[] {
  return listRows(describeSchema(schema), '');
}

function listRows({ properties = {}, required = [] }: DescribedSchema, prefix: string): FieldRow[] {
  return Object.entries(properties)
    .filter(([name]) => name !== 'body')
    .flatMap(([key, field]) => {
      const name = `${prefix}${key}`;
      const row = {
        name,
        isNeeded: required.includes(key),
        typed: `${describeTyped(field)}${describeDefault(field)}`,
        description: field.description ?? '',
      };
      return [row, ...listRows(field.reads ?? field.items ?? field, `${name}.`)];
    });
}

/** The fields that every collection with a body has. */
export function listSharedFields(): FieldRow[] {
  return listFields(z.object(createSharedFields(image)));
}

/** The fields of a collection. */
export function listCollectionFields(name: CollectionName): FieldRow[] {
  return listFields(collectionSchemas[name](image));
}

/** Every component that teachers may write, with its attributes. */
export function listComponents() {
  const listed = [...authoringComponents.values()].map((component) => ({
    name: component.name,
    description: `${component.description} ${CONTENT[component.content]}`,
    attributes: listFields(component.attributes),
  }));
  const photo = { name: 'Photo', description: PHOTO, attributes: listFields(photoAttributes) };
  return [...listed, photo].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function describeTyped(field: DescribedSchema): string {
  const { reads } = field;
  const items = reads?.items ?? field.items;
  const length = reads?.maxLength ? `, at most ${String(reads.maxLength)} characters` : '';
  if (field.editor === 'reference') return describeReference(field);
  if (field.names) return describeNamed(field.names);
  if (items) {
    const isOneEnough = field.anyOf?.some(({ type }) => type === 'string');
    const each = items.properties ? ' with fields of its own' : `: ${describeTyped(items)}`;
    return `${isOneEnough ? 'one or a list' : 'a list'}; each${each}`;
  }
  if (field.choices) return `one of ${field.choices.map(toCode).join(', ')}`;
  if (field.range) return `a whole number from ${field.range.min} to ${field.range.max}`;
  const example = field.example === undefined ? '' : `, such as ${toCode(field.example)}`;
  if (field.shortForm) return `${field.shortForm}, or fields of its own${example}`;
  if (field.properties) return 'fields of its own';
  if (field.format === 'email') return `an email address${example}`;
  if (field.type === 'boolean') return '`true` or `false`';
  return `${describeEditor(field.editor)}${example}${length}`;
}

function describeEditor(editor: DescribedSchema['editor']): string {
  const words: Partial<Record<NonNullable<typeof editor>, string>> = {
    'long-text': 'words, on several lines if you like',
    'yes-no': '`yes` or `no`',
    number: 'a whole number',
    date: 'a day',
    'date-time': 'a day, with a time if you like',
    time: 'a time',
    picture: 'the name of a file beside this entry',
    language: 'the code of a language',
    link: 'a web address',
    reasons: 'names of rules, each with a reason',
    levels:
      'names of rules, each with `off`, `on`, `hint`, `look` or `stops`, or fields of its own',
  };
  return (editor && words[editor]) ?? 'words';
}

/** `value` is such as `promises.*.id`; without it an entry goes by the name of its folder. */
function describeNamed({ collection, value }: NamedThing): string {
  if (value === undefined) return 'the name of the other entry’s folder';
  const [list = '', name = ''] = value.split('.*.');
  return `the ${toCode(name)} of one of the ${toCode(list)} in ${toCode(`src/content/${collection}/`)}`;
}

function describeReference({ collection, also = [], example, reads }: DescribedSchema): string {
  const many = reads?.items ? ', one or a list' : '';
  const shown = example === undefined ? '' : `, such as ${toCode(example)}`;
  const others = also.map((word) => `, or ${toCode(word)}`).join('');
  return `the name of a file in ${toCode(`src/content/${collection ?? ''}/`)}${many}${shown}${others}`;
}

function describeDefault({ default: value, type }: DescribedSchema): string {
  if (value === undefined || typeof value === 'object') return '';
  const words = value === true ? 'yes' : value === false ? 'no' : String(value);
  return `; ${toCode(type === 'boolean' ? String(value) : words)} when left out`;
}

function toCode(words: string): string {
  return `\`${words}\``;
}

/** Fields as a table of Markdown. */
export function formatTable(head: string, rows: readonly FieldRow[]): string {
  const lines = rows.map(({ name, isNeeded, typed, description }) => {
    const needed = isNeeded ? 'yes' : 'no';
    return `| ${toCode(name)} | ${needed} | ${typed} | ${description.replaceAll('|', '\\|')} |`;
  });
  // Kept as narrow as it can be, so that one changed field is one changed line.
  const start = [
    '<!-- prettier-ignore -->',
    `| ${head} | Needed | What to type | What it is for |`,
  ];
  return [...start, '| --- | --- | --- | --- |', ...lines].join('\n');
}

function formatCollection(name: CollectionName, shared: readonly FieldRow[]): string {
  const { what, format } = COLLECTIONS[name];
  const known = new Set(shared.map((row) => JSON.stringify(row)));
  const isWritten = format === 'mdx';
  const rows = listCollectionFields(name).filter(
    (row) => !isWritten || !known.has(JSON.stringify(row)),
  );
  const also = isWritten ? ' It has the [shared fields](#shared-fields) too.' : '';
  const intro = `${what} One \`.${format}\` file each, in \`src/content/${name}/\`.${also}`;
  return `## ${name}\n\n${intro}\n\n${formatTable('Field', rows)}`;
}

function formatComponent({
  name,
  description,
  attributes,
}: ReturnType<typeof listComponents>[number]): string {
  const table =
    attributes.length > 0 ? formatTable('Attribute', attributes) : 'It has no attributes.';
  return `### ${name}\n\n${description}\n\n${table}`;
}

/** The whole page. */
export function formatFieldsPage(): string {
  const shared = listSharedFields();
  return `${[
    '# Fields',
    '<!-- Written by `npm run fields` from src/schemas and src/mdx/components. Do not edit. -->',
    'Every field that can stand in the header of an entry, every attribute of a component, and every setting of a school. How to use them is told in [authoring.md](authoring.md) and [hosting.md](hosting.md).',
    'A dot in a name means “within”: `cover.src` is the line `src:` below `cover:`, two spaces further in. A field within another is needed only where the other one is written. Some fields depend on each other, such as a picture’s `alt` and `decorative`; the build says so where it matters.',
    `## Shared fields\n\nFields of every entry with a page: newsletters, celebrations, tips, events, goals and guides.\n\n${formatTable('Field', shared)}`,
    ...COLLECTION_NAMES.map((name) => formatCollection(name, shared)),
    `## Components\n\nWhat can stand in the body of an entry besides Markdown.`,
    ...listComponents().map(formatComponent),
    `## Settings of a school\n\nWhat can stand in \`school.config.ts\`.\n\n${formatTable('Setting', listFields(schoolSchema))}`,
  ].join('\n\n')}\n`;
}

if (import.meta.main) {
  writeFileSync(FIELDS_FILE, formatFieldsPage());
  console.log(`${FIELDS_FILE} is written.`);
}
