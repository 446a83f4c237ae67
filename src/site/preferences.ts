import { createPreferenceQuestions } from '../i18n/preference-questions.ts';
import { createTranslate } from '../i18n/translate.ts';
import { composeMail } from '../lib/preferences.ts';
import { getSchoolClasses } from './classes.ts';
import { createPage } from './page.ts';
import { getLanguagePath, getLanguages, getOtherLanguages } from './page-languages.ts';
import { settings } from './settings.ts';

/** Path of the page in a language, or in the school's own where it is not there. */
export function getPreferencesPath(lang: string): Promise<string> {
  return getLanguagePath('/preferences/', lang);
}

/** The page in a language: its questions, its other languages, and a mail with nothing in it yet. */
export async function getPreferencesPage(lang: string) {
  const t = createTranslate(lang);
  const path = await getPreferencesPath(lang);
  const { alternates, others } = await getOtherLanguages('/preferences/', lang);
  const classes = (await getSchoolClasses()).filter(({ data }) => !data.archived);
  const questions = createPreferenceQuestions({
    lang,
    schoolLang: settings.lang,
    classes: classes.map(({ data }) => data.name),
    languages: await getLanguages(),
  });
  const mail = {
    to: settings.contact.email,
    subject: createTranslate(settings.lang)('preferences.subject'),
    cut: t('preferences.cut'),
  };
  const answered = questions.map(({ words }) => ({ words, answers: [''] }));
  return {
    page: createPage({
      title: t('preferences.title'),
      path,
      description: t('preferences.intro'),
      lang,
      preferencesPath: path,
      followPath: await getLanguagePath('/follow/', lang),
      alternates,
    }),
    others,
    questions,
    mail: { ...mail, href: composeMail({ ...mail, answered }).href },
    form: settings.preferences?.form,
  };
}
