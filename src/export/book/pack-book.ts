import { strToU8, zipSync, type Zippable, type ZipOptions } from 'fflate';
import { formatPackageDocument, type Book } from './package-document.ts';
import { BOOK_STYLES, formatBookPage } from './xhtml.ts';

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/** One day for all files, so that the same year gives the same bytes. It says nothing. */
const SAME_DAY = new Date(2000, 0, 1);

const STORED: ZipOptions = { level: 0, mtime: SAME_DAY };
const PACKED: ZipOptions = { level: 9, mtime: SAME_DAY };

/** The bytes of a book as EPUB 3. Readers know it by its first file, which is not compressed. */
export function packBook(book: Book): Uint8Array {
  const files: Zippable = {
    mimetype: [strToU8('application/epub+zip'), STORED],
    'META-INF/container.xml': [strToU8(CONTAINER), PACKED],
    'EPUB/book.opf': [strToU8(formatPackageDocument(book)), PACKED],
    'EPUB/book.css': [strToU8(BOOK_STYLES), PACKED],
  };
  for (const page of book.pages)
    files[`EPUB/${page.file}`] = [strToU8(formatBookPage(page)), PACKED];
  for (const { file, bytes } of book.pictures) files[`EPUB/${file}`] = [bytes, STORED];
  return zipSync(files);
}
