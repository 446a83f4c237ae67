import type { AssetReader } from '../../src/loader/assets.ts';

/** Takes pictures and files at their word, for commands that need only what entries say. */
export const UNOPENED: AssetReader = {
  readPicture: (_, name) => Promise.resolve({ reference: name, source: name }),
  readDownload: (_, name) => Promise.resolve({ reference: `/files/${name}`, source: name }),
};
