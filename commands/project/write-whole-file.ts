import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all, even when the command is killed on the way. */
export function writeWholeFile(path: string, bytes: string | Uint8Array): void {
  const part = `${path}.part`;
  try {
    writeFileSync(part, bytes);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
