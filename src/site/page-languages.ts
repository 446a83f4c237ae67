import { isTranslated } from '../i18n/translate.ts';
import {
  dropCountry,
  listDistinctLanguages,
  toBaseLanguage,
  toDirection,
} from '../lib/languages.ts';
import { getSchoolClasses } from './classes.ts';
import { remember } from './remember.ts';
import { settings } from './settings.ts';
import { urls } from './urls.ts';

/** The languages that families can choose: the school's own, then those of its classes. */
export const getLanguages = remember(async () => {
  const classes = await getSchoolClasses();
  return listDistinctLanguages([
    dropCountry(settings.lang),
    ...classes.filter(({ data }) => !data.archived).flatMap(({ data }) => data.languages),
  ]);
});

/** The languages in which a page of the interface is there: those above that it speaks. */
async function getPageLanguages(): Promise<string[]> {
  const languages = await getLanguages();
  return languages.filter((language, index) => index === 0 || isTranslated(language));
}

/** The paths of such a page, one a language, for `getStaticPaths`; the school's own has no part. */
export async function getLanguagePaths() {
  const languages = await getPageLanguages();
  return languages.map((lang, index) => ({
    params: { lang: index === 0 ? undefined : toBaseLanguage(lang) },
    props: { lang },
  }));
}

/** Path of the page at `path` in a language, or in the school's own where it is not there. */
export async function getLanguagePath(path: string, lang: string): Promise<string> {
  const base = toBaseLanguage(lang);
  const [, ...others] = await getPageLanguages();
  const isThere = others.some((language) => toBaseLanguage(language) === base);
  return isThere ? `${path}${base}/` : path;
}

/** The page at `path` in its other languages, as links and as its head names them. */
export async function getOtherLanguages(path: string, lang: string) {
  const languages = await Promise.all(
    (await getPageLanguages()).map(async (each) => ({
      lang: each,
      dir: toDirection(each),
      path: await getLanguagePath(path, each),
    })),
  );
  return {
    alternates:
      languages.length > 1
        ? languages.map((each) => ({ lang: each.lang, href: urls.toAbsolute(each.path) }))
        : undefined,
    others: languages
      .filter((each) => each.lang !== lang)
      .map((each) => ({ ...each, href: urls.toPath(each.path) })),
  };
}
