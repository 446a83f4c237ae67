import type { EditorComponentDefinition } from '@sveltia/cms';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listBlocks, photoBlock, type Block } from '../../../../src/cms/blocks/block.ts';
import { BLOCK_NAMES } from '../../../../src/cms/blocks/block-names.ts';
import { CONTENT_FIELD } from '../../../../src/cms/blocks/block-form.ts';
import { createEditorComponent } from '../../../../src/cms/blocks/create-editor-component.ts';
import { registerBlocks } from '../../../../src/cms/blocks/register-blocks.ts';
import { createTranslate } from '../../../../src/i18n/translate.ts';
import { authoringComponents } from '../../../../src/mdx/components/index.ts';
import type { AuthoringComponent } from '../../../../src/mdx/components/component.ts';
import { parseBody } from '../../../../src/mdx/parse-body.ts';
import { text, yesNo } from '../../../../src/schemas/fields.ts';

/** Words as hostile as one line of a form can hold. */
const WORDS = [
  'Nuts',
  'A "quoted" word, 2 < 3 > 1 & &amp; &#32; &quot;',
  'back\\slash \\_ *stars* _lines_ `code` ~~gone~~ [a](b) {x}',
  'شكرًا 🌱 “so” d’accord',
  '"><img src=x onerror=alert(1)></script> {evil} <!-- ]]>',
];

/** What a form holds when everything in it is filled in. */
const FILLED: Readonly<Record<string, (words: string) => Record<string, unknown>>> = {
  AskYourChild: () => ({ content: '- What did you notice?' }),
  Callout: (words) => ({ kind: 'warning', title: words, content: 'One.\n\nTwo.' }),
  Download: (words) => ({ file: 'trip-form.pdf', content: words }),
  EventLink: (words) => ({ id: 'bike-morning', content: words }),
  Gallery: (words) => ({ content: [fillPhoto(words), fillPhoto('Another one')] }),
  Photo: fillPhoto,
  Quote: (words) => ({ by: words, content: 'We did it!' }),
  Steps: () => ({ content: '1. a\n2. b' }),
  TipLink: (words) => ({ id: 'sock-sums', content: words }),
};

function fillPhoto(words: string): Record<string, unknown> {
  return {
    src: 'photo-1.jpg',
    alt: words,
    decorative: false,
    people: 'identifiable',
    consentGiven: '2026-03-05',
    consentExpires: '2026-06-30',
    caption: words,
    credit: words,
  };
}

const ENGLISH = { locale: 'en', t: createTranslate('en') };

function create(block: Block): EditorComponentDefinition {
  return createEditorComponent(block, ENGLISH);
}

function findBlock(name: string): Block {
  return listBlocks().find((block) => block.name === name)!;
}

/** What the form holds after its text was read again, as the editor reads it. */
function readAgain(block: Block, written: string): Record<string, unknown> {
  const { pattern, fromBlock } = create(block);
  const match = pattern.exec(written);
  expect(match?.[0]).toBe(written);
  return fromBlock!(match!);
}

/** The attributes of all components and the facts of all pictures that the site makes of a text. */
function readSite(written: string): Record<string, unknown>[] {
  const { tree, faults } = parseBody(written);
  expect(faults).toEqual([]);
  return tree.flatMap((node) => {
    if (node.type === 'component') return [node.props, ...readPictures(node.children)];
    return readPictures([node]);
  });
}

function readPictures(nodes: ReturnType<typeof parseBody>['tree']): Record<string, unknown>[] {
  return nodes.flatMap((node) => (node.type === 'picture' ? [{ ...node }] : []));
}

describe.each(listBlocks())('$name', (block) => {
  test.each(WORDS)('is read again as it was filled in: %s', (words) => {
    const values = FILLED[block.name]!(words);
    const written = create(block).toBlock(values);
    expect(readAgain(block, written)).toEqual(values);
  });

  test.each(WORDS)('is understood by the site as it was filled in: %s', (words) => {
    const values = FILLED[block.name]!(words);
    const [read] = readSite(create(block).toBlock(values));
    if (block.content === 'photos' || block === photoBlock) {
      const picture = block === photoBlock ? read : readSite(create(block).toBlock(values))[1];
      expect(picture).toMatchObject({
        src: 'photo-1.jpg',
        alt: words,
        caption: `${words} © ${words}`,
        people: 'identifiable',
        consent: { given: '2026-03-05', expires: '2026-06-30' },
      });
      return;
    }
    expect({ ...values, ...read }).toEqual(values);
    expect(Object.keys(read!)).toEqual(
      Object.keys(values).filter((name) => name !== CONTENT_FIELD),
    );
  });

  test('is written even when nothing is filled in yet', () => {
    const { toBlock, pattern } = create(block);
    expect(pattern.exec(toBlock({}))?.[0]).toBe(toBlock({}));
  });

  test('has no attribute whose name the form uses itself', () => {
    expect(Object.keys(block.attributes.shape)).not.toContain(CONTENT_FIELD);
  });
});

// One case a line.
// prettier-ignore
describe('a block is written as a person would write it', () => {
  test.each([
    ['Callout', { kind: 'tip', title: 'Nuts', content: 'a\n\n- b' }, '<Callout kind="tip" title="Nuts">\n\na\n\n- b\n\n</Callout>'],
    ['Callout', { title: 'So', kind: 'note', content: 'a' }, '<Callout title="So">\n\na\n\n</Callout>'],
    ['Callout', { kind: 'tip', title: '  Say "a"\n b ', content: '\n\na\n' }, '<Callout kind="tip" title="Say &quot;a&quot; b">\n\na\n\n</Callout>'],
    ['Quote', { by: '', content: 'a' }, '<Quote>\n\na\n\n</Quote>'],
    ['Steps', { content: '1. a' }, '<Steps>\n\n1. a\n\n</Steps>'],
    ['Photo', { src: 'a.jpg', alt: 'A bean', decorative: false, people: 'none', caption: null }, '<Photo src="a.jpg" alt="A bean" people="none" />'],
    ['Photo', { src: 'a.jpg', decorative: true, people: 'none' }, '<Photo src="a.jpg" decorative="yes" people="none" />'],
    ['Gallery', { content: [{ src: 'a.jpg', alt: 'A', people: 'none' }, { src: 'b.jpg', alt: 'B', people: 'none' }] }, '<Gallery>\n\n<Photo src="a.jpg" alt="A" people="none" />\n\n<Photo src="b.jpg" alt="B" people="none" />\n\n</Gallery>'],
    ['TipLink', { id: 'sock-sums', content: '' }, '<TipLink id="sock-sums" />'],
    ['EventLink', { id: 'bike-morning', content: 'the ride' }, '<EventLink id="bike-morning">the ride</EventLink>'],
    ['Download', { file: 'a.pdf', content: 'the form' }, '<Download file="a.pdf">the form</Download>'],
  ])('%s %j', (name, values, written) => {
    expect(create(findBlock(name)).toBlock(values)).toBe(written);
  });
});

test('words that look like the end of a block stay inside it', () => {
  const callout = findBlock('Callout');
  const values = { kind: 'tip', content: 'a\n\n</Callout>\n\nb' };
  const { toBlock } = create(callout);
  expect(readAgain(callout, toBlock(values))).toEqual(values);
  expect(parseBody(toBlock(values)).faults).toEqual([]);
});

test('an empty block does not take what stands before the end of the next one', () => {
  const { toBlock, pattern } = create(findBlock('Callout'));
  const next = toBlock({ kind: 'tip', content: 'a' });
  expect(pattern.exec(`${toBlock({})}\n\nb\n\n${next}`)?.[0]).toBe(toBlock({}));
});

test('a component within a sentence is found there, and only there', () => {
  const { pattern } = create(findBlock('TipLink'));
  const [found] =
    pattern.exec('Try <TipLink id="a">this <3</TipLink> or <TipLink id="b" />.') ?? [];
  expect(found).toBe('<TipLink id="b" />');
});

test.each([
  ['EventLink', 'id'],
  ['TipLink', 'id'],
  ['Download', 'file'],
])('%s shows within a sentence where it leads, also without words of its own', (name, target) => {
  expect(create(findBlock(name)).summary).toMatch(new RegExp(`content.*\\{\\{${target}\\}\\}$`));
});

test('a new component appears with its form, and no other line is written', () => {
  const poem: AuthoringComponent = {
    name: 'ClassPoem',
    description: 'A poem.',
    attributes: z.strictObject({
      by: text('Who wrote it.'),
      isLoud: yesNo('Read it aloud.').optional(),
    }),
    content: 'blocks',
    html: ({ content }) => content,
    email: ({ content }) => content,
    text: ({ content }) => content,
  };
  const blocks = listBlocks(new Map([...authoringComponents, [poem.name, poem]]));
  const { label, fields, toBlock } = create(blocks.at(-1)!);
  expect(label).toBe('Class poem');
  expect(fields.map(({ name }) => name)).toEqual(['by', 'isLoud', CONTENT_FIELD]);
  expect(toBlock({ by: 'Willow', isLoud: true, content: 'Rain.' })).toBe(
    '<ClassPoem by="Willow" isLoud="yes">\n\nRain.\n\n</ClassPoem>',
  );
});

test('the CMS is told of every block that a body may hold', () => {
  const told: string[] = [];
  registerBlocks({ registerEditorComponent: ({ id }) => told.push(id) }, 'en');
  expect(told).toEqual(BLOCK_NAMES);
  expect(told).toEqual(expect.arrayContaining([...authoringComponents.keys(), 'Photo']));
});

test('blocks and their forms speak the language of whoever writes', () => {
  const told: EditorComponentDefinition[] = [];
  registerBlocks({ registerEditorComponent: (each) => told.push(each) }, 'es');
  const callout = told.find(({ id }) => id === 'Callout');
  expect(callout).toMatchObject({
    label: 'Recuadro de color',
    fields: [{ label: 'Tipo' }, { label: 'Título' }, { label: 'Lo que dice' }],
  });
});
