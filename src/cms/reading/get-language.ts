import { isTranslated } from '../../i18n/translate.ts';
import { settings } from '../../site/settings.ts';
import { readLanguage } from '../config/read-language.ts';

/** The language of the labels: that of whoever writes, else the school's. */
export function getLanguage(): string {
  const language = readLanguage();
  return isTranslated(language) ? language : settings.lang;
}
