import { fileURLToPath } from 'node:url';

/** The project's root, wherever the command was typed. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of content, from the root. */
export const CONTENT = 'src/content';
