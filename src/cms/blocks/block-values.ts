import type { FormField } from '../form/form-field.ts';
import { CONTENT_FIELD, readAttributeForm } from './block-form.ts';
import { photoBlock, type Block } from './block.ts';
import { decodeWords, encodeWords, openTag, readAttributeText } from './tag-text.ts';

/** What the form of a component holds, by field. */
export type BlockValues = Record<string, unknown>;

/**
 * A component as text, from what its form holds: attributes in the schema's order without those that
 * say nothing new, content between blank lines and not indented.
 */
export function writeBlock(block: Block, values: BlockValues): string {
  const tag = openTag(block.name, writeAttributes(block, values));
  const end = `</${block.name}>`;
  const content = values[CONTENT_FIELD];
  switch (block.content) {
    case 'nothing':
      return `${tag} />`;
    case 'words': {
      const words = encodeWords(toLine(content));
      return words ? `${tag}>${words}${end}` : `${tag} />`;
    }
    case 'blocks': {
      const text = typeof content === 'string' ? content.trim().replaceAll(end, `\\${end}`) : '';
      return `${tag}>\n\n${text ? `${text}\n\n` : ''}${end}`;
    }
    case 'photos': {
      const photos = toPhotos(content).map((photo) => `${writeBlock(photoBlock, photo)}\n\n`);
      return `${tag}>\n\n${photos.join('')}${end}`;
    }
  }
}

/** What the form of a component holds, from text that `writeBlock` wrote. */
export function readBlock(block: Block, written: string): BlockValues {
  const [, attributes = '', isSelfClosed] =
    /^<\w+((?: [\w.:-]+="[^"]*")*)( \/)?>/.exec(written) ?? [];
  const values = readAttributes(block, readAttributeText(attributes));
  const content = isSelfClosed
    ? ''
    : written.slice(written.indexOf('>') + 1, written.lastIndexOf('<'));
  switch (block.content) {
    case 'nothing':
      return values;
    case 'words':
      return { ...values, [CONTENT_FIELD]: decodeWords(content) };
    case 'blocks': {
      const end = `</${block.name}>`;
      return { ...values, [CONTENT_FIELD]: content.trim().replaceAll(`\\${end}`, end) };
    }
    case 'photos': {
      const photos = content.split('\n').filter((line) => line.startsWith(`<${photoBlock.name} `));
      return { ...values, [CONTENT_FIELD]: photos.map((line) => readBlock(photoBlock, line)) };
    }
  }
}

function writeAttributes(block: Block, values: BlockValues): Record<string, string> {
  const written = readAttributeForm(block).flatMap((field) => {
    const text = toAttribute(values[field.name]);
    return text === '' || text === getDefault(field) ? [] : [[field.name, text] as const];
  });
  return Object.fromEntries(written);
}

function readAttributes(block: Block, written: Record<string, string>): BlockValues {
  const read = readAttributeForm(block).flatMap((field) => {
    const text = written[field.name] ?? getDefault(field);
    if (text === undefined) return [];
    return [[field.name, field.kind === 'yes-no' ? text === 'yes' : text] as const];
  });
  return Object.fromEntries(read);
}

/** What is left out of the text, because it is so anyway. */
function getDefault(field: FormField): string | undefined {
  if (field.kind === 'yes-no') return toAttribute(field.default ?? false);
  return 'default' in field && field.default !== undefined ? toAttribute(field.default) : undefined;
}

function toAttribute(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return toLine(value);
}

/** A value of the form as one line of words. */
function toLine(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}

function toPhotos(value: unknown): BlockValues[] {
  if (!Array.isArray(value)) return [];
  return value.filter((each): each is BlockValues => typeof each === 'object' && each !== null);
}
