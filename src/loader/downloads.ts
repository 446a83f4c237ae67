import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findMetadata } from '../lib/metadata.ts';
import { findFormat } from './picture-format.ts';

export type IngestedDownload = { name: string } | { problem: string; fix: string };

/** Things in a PDF that run or fetch when it is opened (ISO 32000: actions and embedded files). */
const ACTIVE_PDF = /\/(?:JavaScript|JS|Launch|EmbeddedFile|SubmitForm|ImportData|RichMedia)\b/;

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
  if (ACTIVE_PDF.test(decodeNames(bytes.toString('latin1')))) {
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

/** A name of a PDF may have any of its letters written as `#` and a number in hexadecimal (ISO 32000-1, 7.3.5). */
function decodeNames(pdf: string): string {
  return pdf.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
