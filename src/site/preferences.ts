import { createPreferenceQuestions } from '../i18n/preference-questions.ts';
import { createTranslate, isTranslated } from '../i18n/translate.ts';
import {
  dropCountry,
  listDistinctLanguages,
  toBaseLanguage,
  toDirection,
} from '../lib/languages.ts';
import { composeMail } from '../lib/preferences.ts';
import { getSchoolClasses } from './classes.ts';
import { createPage } from './page.ts';
import { remember } from './remember.ts';
import { settings } from './settings.ts';
import { urls } from './urls.ts';

const getCurrentClasses = remember(async () =>
  (await getSchoolClasses()).filter(({ data }) => !data.archived).map(({ data }) => data),
);

/** The languages that families can choose: the school's own, then those of its classes. */
export const getFamilyLanguages = remember(async () => {
  const classes = await getCurrentClasses();
  return listDistinctLanguages([
    dropCountry(settings.lang),
    ...classes.flatMap(({ languages }) => languages),
  ]);
});

/** The languages in which the page is there: those above that the interface speaks. */
async function getPageLanguages(): Promise<string[]> {
  const languages = await getFamilyLanguages();
  return languages.filter((language, index) => index === 0 || isTranslated(language));
}

/** The paths of the page, one a language, for `getStaticPaths`; the school's own has no part. */
export async function getPreferencesPaths() {
  const languages = await getPageLanguages();
  return languages.map((lang, index) => ({
    params: { lang: index === 0 ? undefined : toBaseLanguage(lang) },
    props: { lang },
  }));
}

/** Path of the page in a language, or in the school's own where it is not there. */
export async function getPreferencesPath(lang: string): Promise<string> {
  const base = toBaseLanguage(lang);
  const [, ...others] = await getPageLanguages();
  const isThere = others.some((language) => toBaseLanguage(language) === base);
  return isThere ? `/preferences/${base}/` : '/preferences/';
}

/** The page in a language: its questions, its other languages, and a mail with nothing in it yet. */
export async function getPreferencesPage(lang: string) {
  const t = createTranslate(lang);
  const path = await getPreferencesPath(lang);
  const languages = await Promise.all(
    (await getPageLanguages()).map(async (each) => ({
      lang: each,
      dir: toDirection(each),
      path: await getPreferencesPath(each),
    })),
  );
  const questions = createPreferenceQuestions({
    lang,
    schoolLang: settings.lang,
    classes: (await getCurrentClasses()).map(({ name }) => name),
    languages: await getFamilyLanguages(),
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
      alternates:
        languages.length > 1
          ? languages.map((each) => ({ lang: each.lang, href: urls.toAbsolute(each.path) }))
          : undefined,
    }),
    others: languages
      .filter((each) => each.lang !== lang)
      .map((each) => ({ ...each, href: urls.toPath(each.path) })),
    questions,
    mail: { ...mail, href: composeMail({ ...mail, answered }).href },
    form: settings.preferences?.form,
  };
}
