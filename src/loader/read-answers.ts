import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml, splitEntry } from './front-matter.ts';
import { readText } from './read-text.ts';

/**
 * The reasons by which an entry answers rules, read from its file; none where it has no header
 * that can be read.
 */
export function readAnswers(root: string, file: string): Readonly<Record<string, string>> {
  const path = join(root, file);
  const read = existsSync(path) ? readText(path) : { text: '' };
  const parts = 'text' in read ? splitEntry(file, read.text) : read;
  if ('problem' in parts) return {};
  const header = readYaml(parts.header, parts.headerLine);
  const checks = Array.isArray(header) ? undefined : header.values['checks'];
  return typeof checks === 'object' && checks !== null ? (checks as Record<string, string>) : {};
}
