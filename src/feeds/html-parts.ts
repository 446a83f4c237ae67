import type { Entry } from '../lib/entry.ts';
import { escapeHtml } from '../lib/words.ts';
import type { RenderContext } from '../mdx/render/context.ts';

/** Pieces of plain HTML that the full texts of entries are made of; all words are escaped here. */
export function toParagraph(words: string, emphasis?: 'strong'): string {
  const written = escapeHtml(words);
  return `<p>${emphasis ? `<strong>${written}</strong>` : written}</p>`;
}

export function toSection(title: string, words: string): string {
  return `<h2>${escapeHtml(title)}</h2><p>${escapeHtml(words)}</p>`;
}

export function toLink(href: string, words: string): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>`;
}

/** Links side by side; nothing where there are none. */
export function toLinks(links: readonly { label: string; href: string }[]): string | undefined {
  if (links.length === 0) return undefined;
  return `<p>${links.map(({ label, href }) => toLink(href, label)).join(' · ')}</p>`;
}

/** Pairs of label and value, some of which lead somewhere. */
export function toFacts(
  facts: readonly { label: string; value: string; href?: string | undefined }[],
): string {
  const items = facts.map(({ label, value, href }) => {
    const words = href === undefined ? escapeHtml(value) : toLink(href, value);
    return `<li><strong>${escapeHtml(label)}:</strong> ${words}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
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

export function toList(title: string, items: readonly string[], tag: 'ul' | 'ol' = 'ul'): string {
  const list = items.map((item) => `<li>${escapeHtml(item)}</li>`).join('');
  return `<h2>${escapeHtml(title)}</h2><${tag}>${list}</${tag}>`;
}

/** What an entry has of its parts, one a line. */
export function joinParts(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join('\n');
}
