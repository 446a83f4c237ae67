import { join } from 'node:path';
import type { Finding } from '../checks/finding.ts';
import type { Fault } from '../lib/fault.ts';
import { parseBody } from '../mdx/parse-body.ts';
import { readYaml, splitEntry } from './front-matter.ts';
import { readText } from './read-text.ts';

/** A finding with its line, for the person who mends it. */
export function locateFinding(root: string, { file, path, problem, fix }: Finding): Fault {
  return { file, line: findLine(join(root, file), path), problem, fix };
}

/** Where a field stands, or a reference of the body. Looked up only when there is something to tell. */
export function findLine(path: string, field: readonly (string | number)[]): number | undefined {
  const read = readText(path);
  if ('problem' in read) return undefined;
  const parts = splitEntry(path, read.text);
  if ('problem' in parts) return undefined;
  if (field[0] === 'body') {
    const reference = parseBody(parts.body).references.find(({ id }) => id === field[1]);
    return parts.bodyLine + (reference?.line ?? 1) - 1;
  }
  const frontMatter = readYaml(parts.header, parts.headerLine);
  return Array.isArray(frontMatter) ? undefined : frontMatter.lineOf(field);
}
