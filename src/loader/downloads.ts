import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { findMetadata } from '../lib/metadata.ts';
import { findFormat } from './picture-format.ts';

export type IngestedDownload = { name: string } | { problem: string; fix: string };

/** Things in a PDF that run or fetch when it is opened (ISO 32000: actions and embedded files). */
const ACTIVE_PDF =
  /\/(?:JavaScript|JS|Launch|EmbeddedFile|SubmitForm|ImportData|RichMedia)\b|\/OpenAction\s*<</;

/** More than any object stream of a form holds; a guard against streams that swell without end. */
const MOST_STREAM_BYTES = 20_000_000;

/**
 * Takes a PDF that families may download into `cacheFolder`, under a name made of its hash.
 * PDFs that run something, or that hold photos with camera metadata, are refused.
 */
export async function ingestDownload(file: string, cacheFolder: string): Promise<IngestedDownload> {
  const bytes = await readFile(file);
  if (findFormat(bytes) !== 'pdf') {
    return {
      problem: 'is not a PDF',
      fix: 'Save it as PDF: every phone and computer can open that.',
    };
  }
  if (ACTIVE_PDF.test(decodeNames(readObjects(bytes)))) {
    return {
      problem: 'holds a program or another file',
      fix: 'Print it to a new PDF, and use that.',
    };
  }
  if (findMetadata(bytes, 'pdf').length > 0) {
    return {
      problem: 'holds photos with camera data, such as where they were taken',
      fix: 'Print it to a new PDF, and use that.',
    };
  }
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}.pdf`;
  const path = join(cacheFolder, name);
  const isStored = await stat(path).then(
    () => true,
    () => false,
  );
  if (!isStored) {
    await mkdir(cacheFolder, { recursive: true });
    await copyFile(file, `${path}.${process.pid}.part`);
    await rename(`${path}.${process.pid}.part`, path);
  }
  return { name };
}

/** A PDF as text, with the objects that lie compressed in object streams (ISO 32000-1, 7.5.7). */
function readObjects(bytes: Buffer): string {
  const pdf = bytes.toString('latin1');
  const streams = [...pdf.matchAll(/\/ObjStm[^]{0,400}?stream\r?\n/g)];
  const opened = streams.map(({ index, 0: start }) =>
    inflate(bytes.subarray(index + start.length)),
  );
  return [pdf, ...opened].join('\n');
}

function inflate(bytes: Uint8Array): string {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_STREAM_BYTES }).toString('latin1');
  } catch {
    return '';
  }
}

/** A name of a PDF may have any of its letters written as `#` and a number in hexadecimal (ISO 32000-1, 7.3.5). */
function decodeNames(pdf: string): string {
  return pdf.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
