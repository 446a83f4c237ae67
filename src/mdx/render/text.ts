import { convert, type HtmlToTextOptions } from 'html-to-text';
import type { ContentTree } from '../../schemas/content-tree.ts';
import { authoringComponents } from '../components/index.ts';
import type { TextContext } from './context.ts';
import { replaceLinks } from './tree.ts';

/** Width of lines of plain text, for mail programs that do not wrap (RFC 5322 asks for 78 at most). */
const LINE_LENGTH = 72;

/** Stands in the HTML for text that is ready, and that the converter must leave alone. */
const MARK = '\uE000';

const OPTIONS: HtmlToTextOptions = {
  selectors: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      options: { uppercase: false },
    })),
    { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
  ],
};

/** A body as plain text, with tables as tables and links spelt out; wrapped unless told not to be. */
export function renderText(
  tree: ContentTree,
  context: TextContext,
  { isWrapped = true }: { isWrapped?: boolean } = {},
): string {
  const ready: string[] = [];
  const setAside = (text: string) => `${MARK}${ready.push(text) - 1}${MARK}`;
  const html = tree
    .map((node) => {
      if (node.type === 'html') return replaceLinks(node.html, context);
      if (node.type === 'picture') {
        const words = [node.alt, node.caption].filter(Boolean).join(' — ');
        return words ? `<p>${setAside(`[${context.t('picture.label')}: ${words}]`)}</p>` : '';
      }
      const component = authoringComponents.get(node.name);
      if (!component) throw new Error(`There is no component "${node.name}".`);
      const text = component.text(
        { props: node.props, content: renderText(node.children, context, { isWrapped }) },
        context,
      );
      const isInline = component.content === 'words';
      return isInline ? setAside(text) : `<p>${setAside(text)}</p>`;
    })
    .join('');
  return convert(html, { ...OPTIONS, wordwrap: isWrapped && LINE_LENGTH }).replace(
    new RegExp(`${MARK}(\\d+)${MARK}`, 'g'),
    (_, index: string) => ready[Number(index)] ?? '',
  );
}
