import { createTranslate } from '../i18n/translate.ts';
import { settings } from './settings.ts';

/** The phrases of the interface in the school's own language, for pages that have no other. */
export const t = createTranslate(settings.lang);
