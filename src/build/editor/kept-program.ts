import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { putInPlace, toPreviousFolder, toUnfinishedFolder } from '../output-folder.ts';

/** The editor's program on the disk, for a server that makes it anew while tabs are open. */
export interface KeptProgram {
  /** Makes it anew. Whoever asks while it is being made waits for the same one. */
  renew: () => Promise<void>;
  /** The bytes of a file of it, or of the one before; undefined where neither has it. */
  read: (name: string) => Promise<Buffer | undefined>;
}

/**
 * Keeps in `folder` what `make` writes into the folder that it is given. A new program takes its
 * place when it is whole, and the last one stays beside it, because a tab that is open fetches parts
 * of it later.
 */
export function keepProgram(
  folder: string,
  make: (unfinished: string) => Promise<void>,
): KeptProgram {
  const renew = async () => {
    const unfinished = toUnfinishedFolder(folder);
    await make(unfinished);
    await putInPlace(unfinished, folder);
  };
  let running: Promise<void> | undefined;
  return {
    renew: () => {
      running ??= renew().finally(() => {
        running = undefined;
      });
      return running;
    },
    read: async (name) => {
      for (const place of [folder, toPreviousFolder(folder)]) {
        const bytes = await readFile(join(place, name)).catch(() => undefined);
        if (bytes) return bytes;
      }
      return undefined;
    },
  };
}
