import { toBaseLanguage } from '../lib/languages.ts';

/**
 * What families agree to when they ask for a digest, by version. The registry keeps the version
 * with every consent, so that a school can show the words. **Never change a version that has been
 * published**: add one, and make it the current one.
 */
export const CONSENT_WORDINGS = {
  '1': {
    en: 'I would like the news of this class by email. The school keeps my address, the day on which I asked and the version of these words. It uses them for nothing else, gives them to nobody else, and forgets them when I ask.',
    es: 'Quiero recibir por correo las noticias de esta clase. La escuela guarda mi dirección, el día en que lo pedí y la versión de estas palabras. No los usa para nada más, no los da a nadie más y los olvida cuando se lo pida.',
    ar: 'أرغب في أخبار هذا الصف بالبريد الإلكتروني. تحتفظ المدرسة بعنواني وبيوم طلبي وبنسخة هذه الكلمات. لا تستعملها لغير ذلك، ولا تعطيها لأحد، وتنساها متى طلبت.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The version that is asked for now. */
export const CURRENT_WORDING: keyof typeof CONSENT_WORDINGS = '1';

/** The current words in a language; in English where they are not translated. */
export function getConsentWording(lang: string): string {
  const wording: Readonly<Record<string, string>> = CONSENT_WORDINGS[CURRENT_WORDING];
  return wording[toBaseLanguage(lang)] ?? CONSENT_WORDINGS[CURRENT_WORDING].en;
}
