import { listFieldValues } from '../lib/translations/fields.ts';
import { escapeHtml } from '../lib/words.ts';
import type { CollectionData } from '../schemas/collections.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { ContentTree } from '../schemas/content-tree.ts';
import { authoringComponents } from './components/index.ts';
import { stripTags } from './render/strip-tags.ts';

/** One part of an entry that a translation has too: words of a field, or a block of the body. */
export interface TranslatablePart {
  /** The field with its place in it, or `['body']`. */
  path: readonly (string | number)[];
  /** As a family reads it. */
  text: string;
  /** Letters and digits alone, so that a comma or a capital is no change; addresses of links too. */
  words: string;
}

/** Every element that begins or ends a block: all that may stand in a body but those within a line. */
const BLOCK_EDGE = /<(?!\/?(?:a|abbr|bdi|br|code|del|em|kbd|mark|s|small|strong|sub|sup)\b)[^>]*>/g;

/** Parts of entries that were asked for before: several rules ask, and data does not change. */
const known = new WeakMap<object, readonly TranslatablePart[]>();

/** The parts of an entry, in order: what counts when its translation is asked to be up to date. */
export function listTranslatableParts(
  data: CollectionData[CollectionName],
): readonly TranslatablePart[] {
  const parts = known.get(data) ?? readParts(data);
  known.set(data, parts);
  return parts;
}

function readParts(data: CollectionData[CollectionName]): TranslatablePart[] {
  const fields = listFieldValues(data)
    .filter(({ isFact }) => !isFact)
    .map(({ path, value }) => ({ path, text: value, words: toWords(value) }));
  const blocks = 'body' in data ? toHtml(data.body).split(BLOCK_EDGE) : [];
  return [...fields, ...blocks.flatMap(readBlock)].filter(({ words }) => words !== '');
}

function readBlock(html: string): TranslatablePart[] {
  if (html.trim() === '') return [];
  const text = stripTags(html);
  const words = [toWords(text), ...listAddresses(html)].join(' ').trim();
  return [{ path: ['body'], text, words }];
}

function toWords(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}

function listAddresses(html: string): string[] {
  return [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href!);
}

function toHtml(tree: ContentTree): string {
  return tree
    .map((node) => {
      if (node.type === 'html') return node.html;
      if (node.type === 'picture') return toBlocks([node.alt, node.caption]);
      const { title, by, id } = node.props;
      const inner = toHtml(node.children);
      const isInLine = authoringComponents.get(node.name)?.content === 'words';
      if (!isInLine) return `${toBlocks([title, by])}<p>${inner}</p>`;
      // What is linked to counts as an address does.
      return id === undefined ? inner : `<a href="${escapeHtml(id)}">${inner}</a>`;
    })
    .join('');
}

function toBlocks(texts: readonly (string | undefined)[]): string {
  return texts.map((text) => `<p>${escapeHtml(text ?? '')}</p>`).join('');
}
