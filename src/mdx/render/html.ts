import { escapeHtml } from '../../lib/words.ts';
import type { ContentTree } from '../../schemas/content-tree.ts';
import type { RenderContext } from './context.ts';
import { renderTree, replaceLinks } from './tree.ts';

/**
 * A body as plain semantic HTML for feeds: no class, id, style or script, addresses as the
 * context makes them, every picture with its size and description.
 */
export function renderHtml(tree: ContentTree, context: RenderContext): string {
  return renderTree(tree, {
    html: (html) => replaceLinks(html, context).replace(/ (?:class|id)="[^"]*"/g, ''),
    picture: ({ src, alt, caption }) => {
      const { src: address, width, height } = context.toPicture(src);
      const image = `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" />`;
      return caption
        ? `<figure>${image}<figcaption>${escapeHtml(caption)}</figcaption></figure>`
        : `<p>${image}</p>`;
    },
    component: (component, rendered) => component.html(rendered, context),
  });
}
