import type { Entry } from '../../lib/entry.ts';
import { toBaseLanguage } from '../../lib/languages.ts';
import { escapeHtml } from '../../lib/words.ts';
import type { ContentTree } from '../../schemas/content-tree.ts';
import type { RenderContext } from '../../mdx/render/context.ts';
import { renderEmail } from '../../mdx/render/email.ts';
import type { DigestContent } from './digest-content.ts';

/** Pieces of HTML that digests are made of; all words are escaped here. */
export function toParagraph(words: string, name?: string): string {
  return `<p${name === undefined ? '' : ` class="${name}"`}>${escapeHtml(words)}</p>`;
}

export function toLink(href: string, words: string): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>`;
}

export function toLabelled(label: string, words: string): string {
  return `<p><strong>${escapeHtml(label)}:</strong> ${escapeHtml(words)}</p>`;
}

export function toFacts(
  facts: readonly { label: string; value: string; href?: string | undefined }[],
): string {
  const items = facts.map(({ label, value, href }) => {
    const words = href === undefined ? escapeHtml(value) : toLink(href, value);
    return `<li><strong>${escapeHtml(label)}:</strong> <bdi>${words}</bdi></li>`;
  });
  return `<ul class="facts">${items.join('')}</ul>`;
}

export function toList(title: string, items: readonly string[], tag: 'ul' | 'ol' = 'ul'): string {
  if (items.length === 0) return '';
  const list = items.map((item) => `<li>${escapeHtml(item)}</li>`).join('');
  return `<h4>${escapeHtml(title)}</h4><${tag}>${list}</${tag}>`;
}

export function toCover({ data }: Entry, { toPicture }: RenderContext): string {
  if (!data.cover) return '';
  const { src, width, height } = toPicture(data.cover.src);
  const words = escapeHtml(data.cover.alt ?? '');
  return `<div><img class="picture" src="${escapeHtml(src)}" alt="${words}" width="${width}" height="${height}" /></div>`;
}

/** The headline of an entry, which leads to its page. */
export function toHeadline(href: string, title: string): string {
  return `<h3><a href="${escapeHtml(href)}"><bdi>${escapeHtml(title)}</bdi></a></h3>`;
}

/** A body whose headlines stand below the entry’s own, and whose folds are open. */
export function toBody(tree: ContentTree, context: RenderContext): string {
  return renderEmail(tree, context)
    .replace(/<(\/?)h([1-6])>/g, (_, end: string, level) => {
      return `<${end}h${Math.min(6, Number(level) + 2)}>`;
    })
    .replace(/<(\/?)details>/g, '<$1div>')
    .replace(/<(\/?)summary>/g, '<$1h6>');
}

/** An element with an entry in it, marked where its language is not the list’s. */
export function wrapEntry(
  name: string,
  { lang, dir }: Pick<Entry, 'lang' | 'dir'>,
  { list, html }: { list: DigestContent['list']; html: string },
): string {
  const isOwn = toBaseLanguage(lang) === toBaseLanguage(list.lang);
  const own = isOwn
    ? `class="${name}"`
    : `class="${name} ${dir}" lang="${lang}" dir="${dir}" align="${dir === 'rtl' ? 'right' : 'left'}"`;
  return `<div ${own}>${html}</div>`;
}
