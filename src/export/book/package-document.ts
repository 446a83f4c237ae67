import { escapeHtml } from '../../lib/words.ts';
import type { BookPage } from './xhtml.ts';

/** A picture of a book. */
export interface BookPicture {
  /** File name in the book, such as `picture-1.jpg`. */
  file: string;
  bytes: Uint8Array;
}

export interface Book {
  title: string;
  /** Who made it: the school. */
  creator: string;
  /** BCP 47 languages that it is written in, the main one first. */
  languages: readonly string[];
  /** A UUID that is the same for the same book. */
  id: string;
  /** The moment of the latest words in it, such as `2026-06-20T00:00:00Z`. */
  modified: string;
  /** One sentence on how it can be read, for people who choose books by that. */
  accessibility: string;
  /** In reading order; the table of contents is one of them. */
  pages: readonly BookPage[];
  pictures: readonly BookPicture[];
  /** Which of the pictures libraries show. */
  cover: string | undefined;
}

/** What EPUB 3 reads first: the book's facts, every file in it, and the order of its pages. */
export function formatPackageDocument(book: Book): string {
  const words = (name: string, text: string) => `<${name}>${escapeHtml(text)}</${name}>`;
  const meta = (name: string, text: string) =>
    `<meta property="${name}">${escapeHtml(text)}</meta>`;
  const items = [
    ...book.pages.map(({ file, type }, index) => {
      const nav = type === 'toc' ? ' properties="nav"' : '';
      return `<item id="page-${index}" href="${file}" media-type="application/xhtml+xml"${nav}/>`;
    }),
    ...book.pictures.map(({ file }, index) => {
      const cover = file === book.cover ? ' properties="cover-image"' : '';
      return `<item id="picture-${index}" href="${file}" media-type="image/jpeg"${cover}/>`;
    }),
    '<item id="styles" href="book.css" media-type="text/css"/>',
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${book.languages[0]}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${book.id}</dc:identifier>
${words('dc:title', book.title)}
${words('dc:creator', book.creator)}
${book.languages.map((language) => words('dc:language', language)).join('\n')}
${meta('dcterms:modified', book.modified)}
${meta('schema:accessMode', 'textual')}
${book.pictures.length > 0 ? meta('schema:accessMode', 'visual') : ''}
${meta('schema:accessModeSufficient', 'textual')}
${['structuralNavigation', 'tableOfContents', 'alternativeText', 'readingOrder'].map((feature) => meta('schema:accessibilityFeature', feature)).join('\n')}
${meta('schema:accessibilityHazard', 'none')}
${meta('schema:accessibilitySummary', book.accessibility)}
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine>
${book.pages.map((_, index) => `<itemref idref="page-${index}"/>`).join('\n')}
</spine>
</package>
`;
}
