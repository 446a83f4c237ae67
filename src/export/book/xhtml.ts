import { escapeHtml } from '../../lib/words.ts';

/** A page of a book. */
export interface BookPage {
  /** File name in the book, such as `newsletter-1.xhtml`. */
  file: string;
  title: string;
  /** BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** What EPUB calls it, such as `chapter`. */
  type: string;
  /** XHTML of the body. */
  body: string;
}

export const BOOK_STYLES = `body{font-family:serif;line-height:1.5;margin:0 4%}
h1,h2,h3{line-height:1.2;text-align:start}
img{max-width:100%;height:auto}
figure{margin:1em 0}
figcaption,.day{color:#555;font-size:.9em}
.cover,.cover h1{text-align:center}
table{border-collapse:collapse}
th,td{border:1px solid #999;padding:.2em .5em;text-align:start;vertical-align:top}
article+article{margin-block-start:2em;border-block-start:1px dashed #999}
`;

/** A page as the XML that a book holds. */
export function formatBookPage({ title, lang, dir, type, body }: BookPage): string {
  const isNav = type === 'toc';
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${dir}">
<head><title>${escapeHtml(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body${isNav ? '' : ` epub:type="${type}"`}>
${body}
</body>
</html>
`;
}

/**
 * Plain HTML of `renderHtml` as XML: tags that stand alone are closed, attributes without a value
 * get one, and what only HTML calls by name is written as a number.
 */
export function toXhtml(html: string): string {
  return html
    .replace(/<(img|br|hr)\b([^>]*?)\s*\/?>/g, '<$1$2/>')
    .replace(/<(details|ol)\b([^>]*?)\s(open|reversed)(?=[\s>])/g, '<$1$2 $3="$3"')
    .replace(/&nbsp;/g, '&#160;');
}
