import type { ContentTree, PictureNode } from '../../schemas/content-tree.ts';
import { authoringComponents } from '../components/index.ts';
import type { AuthoringComponent, RenderedComponent } from '../components/component.ts';
import type { RenderContext } from './context.ts';

/** What a channel makes of the three kinds of node. */
export interface Channel {
  html(html: string): string;
  picture(node: PictureNode): string;
  component(component: AuthoringComponent, rendered: RenderedComponent): string;
}

/** Renders a tree to one string, children before the components that hold them. */
export function renderTree(tree: ContentTree, channel: Channel): string {
  return tree
    .map((node) => {
      if (node.type === 'html') return channel.html(node.html);
      if (node.type === 'picture') return channel.picture(node);
      const component = authoringComponents.get(node.name);
      if (!component) throw new Error(`There is no component "${node.name}".`);
      return channel.component(component, {
        props: node.props,
        content: renderTree(node.children, channel),
      });
    })
    .join('');
}

/**
 * Replaces the addresses of a fragment. Fragments are written by `to-tree.ts` alone, which
 * escapes every quotation mark in text, so ` href="` is always the start of an attribute.
 */
export function replaceLinks(html: string, { toHref }: Pick<RenderContext, 'toHref'>): string {
  return html.replace(/ href="([^"]*)"/g, (_, href: string) => ` href="${toHref(href)}"`);
}
