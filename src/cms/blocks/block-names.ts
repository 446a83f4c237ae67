import { listBlocks } from './block.ts';
import { KEPT } from './kept-block.ts';

/** Names of all blocks that a body may hold, for the configuration of its field. */
export const BLOCK_NAMES: readonly string[] = [...listBlocks().map(({ name }) => name), KEPT];
