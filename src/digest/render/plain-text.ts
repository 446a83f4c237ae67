import { convert, type HtmlToTextOptions } from 'html-to-text';

/** Width of lines, for mail programs that do not wrap (RFC 5322 asks for 78 at most). */
const LINE_LENGTH = 72;

const OPTIONS: HtmlToTextOptions = {
  wordwrap: LINE_LENGTH,
  selectors: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      options: { uppercase: false },
    })),
    { selector: 'h2', format: 'underlined' },
    { selector: 'table.data', format: 'dataTable', options: { uppercaseHeaderCells: false } },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
    // Its words are the address; the subject stands beside it.
    { selector: 'a.address', format: 'inline' },
    { selector: 'img', format: 'skip' },
    { selector: '.preheader', format: 'skip' },
    { selector: '.initial', format: 'skip' },
  ],
  formatters: {
    underlined: (element, walk, builder) => {
      builder.openBlock({ leadingLineBreaks: 3 });
      walk(element.children, builder);
      builder.closeBlock({ trailingLineBreaks: 1 });
      builder.openBlock({ leadingLineBreaks: 1 });
      builder.addLiteral('-'.repeat(24));
      builder.closeBlock({ trailingLineBreaks: 2 });
    },
  },
};

/** A digest as plain text, made from its HTML, so that both parts say the same. */
export function toPlainText(html: string): string {
  // What is skipped, such as a picture, leaves its lines behind.
  return `${convert(html, OPTIONS)
    .trim()
    .replace(/\n{4,}/g, '\n\n\n')}\n`;
}
