/** Where entries are written, from the project's root. */
export const CONTENT_FOLDER = 'src/content';
