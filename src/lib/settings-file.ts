/** Where the settings of a school stand, from the project's root. */
export const SETTINGS_FILE = 'school.config.ts';
