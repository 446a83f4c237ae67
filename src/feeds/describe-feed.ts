import { createTranslate } from '../i18n/translate.ts';
import { stripControlCharacters } from '../lib/words.ts';
import type { Feed } from './feed.ts';

/** What a feed says of itself, and where what it no longer carries is to be found. */
export function describeFeed({ title, description, language, archive, isCut, sources }: Feed) {
  const t = createTranslate(language);
  const older = isCut && t('feed.older', { count: sources.length, address: archive });
  return {
    title: stripControlCharacters(title),
    description: stripControlCharacters([description, older].filter(Boolean).join(' ')),
  };
}
