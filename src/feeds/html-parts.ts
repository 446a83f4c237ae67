import type { Entry } from '../lib/entry.ts';
import { escapeHtml } from '../lib/words.ts';
import type { RenderContext } from '../mdx/render/context.ts';

/** Pieces of plain HTML that the full texts of entries are made of; all words are escaped here. */
export function toParagraph(words: string): string {
  return `<p>${escapeHtml(words)}</p>`;
}

export function toLabelled(label: string, words: string): string {
  return `<p><strong>${escapeHtml(label)}:</strong> ${escapeHtml(words)}</p>`;
}

export function toImage(
  { src, alt = '' }: NonNullable<Entry['data']['cover']>,
  context: RenderContext,
): string {
  const picture = context.toPicture(src);
  const size = `width="${picture.width}" height="${picture.height}"`;
  return `<p><img src="${escapeHtml(picture.src)}" alt="${escapeHtml(alt)}" ${size} /></p>`;
}

export function toList(title: string, items: readonly string[]): string {
  const list = items.map((item) => `<li>${escapeHtml(item)}</li>`).join('');
  return `<h2>${escapeHtml(title)}</h2><ul>${list}</ul>`;
}

/** What an entry has of its parts, one a line. */
export function joinParts(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join('\n');
}
