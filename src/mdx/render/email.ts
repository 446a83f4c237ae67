import { escapeHtml } from '../../lib/words.ts';
import type { ContentTree } from '../../schemas/content-tree.ts';
import type { RenderContext } from './context.ts';
import { renderTree, replaceLinks } from './tree.ts';

/**
 * A body as HTML that mail programs show: tables of data marked as such, pictures as blocks with
 * their size, no figure and no anchor. Classes are for the digest's style sheet, which is
 * inlined before sending.
 */
export function renderEmail(tree: ContentTree, context: RenderContext): string {
  return renderTree(tree, {
    html: (html) =>
      replaceLinks(html, context)
        .replace(/ id="[^"]*"/g, '')
        .replaceAll('<table>', '<table class="data">'),
    picture: ({ src, alt, caption }) => {
      const { src: address, width, height } = context.toPicture(src);
      const image = `<img class="picture" src="${escapeHtml(address)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" />`;
      return `<div>${image}</div>${caption ? `<p class="caption">${escapeHtml(caption)}</p>` : ''}`;
    },
    component: (component, rendered) => component.email(rendered, context),
  });
}
