/** Where the editor lies, from the site's root. The folder above it is the desk that leads there. */
export const EDITOR_FOLDER = 'admin/edit';
