import { createPhotoQuestion, createSlipQuestions } from '../i18n/slip-questions.ts';
import { createTranslate, isTranslated } from '../i18n/translate.ts';
import {
  listDistinctLanguages,
  toBaseLanguage,
  toDirection,
  toLanguageName,
} from '../lib/languages.ts';
import { listSignUps, toSignUpPage } from '../lib/sign-ups.ts';
import { getSchoolClasses, toClassBadge } from './classes.ts';
import type { ClassProps } from './class-page.ts';
import { getContacts } from './contacts.ts';
import { createPage } from './page.ts';
import { getLanguages } from './page-languages.ts';
import { getPreferencesPath } from './preferences.ts';
import { settings } from './settings.ts';
import { urls } from './urls.ts';

export interface KitProps extends ClassProps {
  /** BCP 47: the language of the families. */
  lang: string;
  /** Path of the page without the base. */
  path: string;
}

/** The kits of every present class, in its own order of languages. */
async function listKits(): Promise<KitProps[]> {
  const classes = (await getSchoolClasses()).filter(({ data }) => !data.archived);
  return classes.flatMap((entry) => {
    const badge = toClassBadge(entry);
    return listKitLanguages(entry.data).map((lang, index) => ({
      badge,
      data: entry.data,
      lang,
      path: `/classes/${badge.id}/kit/${index === 0 ? '' : `${toBaseLanguage(lang)}/`}`,
    }));
  });
}

/** Those of a class that the interface speaks; the school’s own where it speaks none of them. */
function listKitLanguages({ languages }: ClassProps['data']): string[] {
  const spoken = listDistinctLanguages(languages).filter(isTranslated);
  return spoken.length > 0 ? spoken : [settings.lang];
}

/** The paths of the kits, and of the office’s lists beside them. */
export async function getKitPaths() {
  return (await listKits()).map((props) => ({
    params: {
      id: props.badge.id,
      lang: props.path.endsWith('/kit/') ? undefined : toBaseLanguage(props.lang),
    },
    props,
  }));
}

/** Links to the kits, each under the name of its class and language. */
export async function getKitLinks(): Promise<{ label: string; href: string }[]> {
  return (await listKits()).map(({ badge, lang, path }) => ({
    label: `${badge.name}, ${toLanguageName(lang)}`,
    href: urls.toPath(path),
  }));
}

/** How families of a language get on the list of a class, if they can by themselves. */
function findSignUp({ badge, data, lang }: KitProps) {
  const base = toBaseLanguage(lang);
  return listSignUps({ id: badge.id, lists: data.lists }, settings.digest).find(
    (signUp) => toBaseLanguage(signUp.lang) === base,
  );
}

/** What stands on a class’s kit in one language. Addresses are absolute: they go on paper. */
export async function getKit(props: KitProps) {
  const { badge, lang, path } = props;
  const t = createTranslate(lang);
  const preferencesPath = await getPreferencesPath(lang);
  const languages = { lang, schoolLang: settings.lang };
  const ofClass = (await listKits()).filter((kit) => kit.badge.id === badge.id);
  const signUp = findSignUp(props);
  const classAddress = urls.toAbsolute(`/classes/${badge.id}/`);
  return {
    page: createPage({
      title: t('kit.title', { class: badge.name }),
      path,
      description: t('kit.eveningWords'),
      lang,
      isListed: false,
      preferencesPath,
      contacts: await getContacts({ classes: [badge], lang }),
    }),
    others: ofClass
      .filter((kit) => kit.lang !== lang)
      .map((kit) => ({
        lang: kit.lang,
        dir: toDirection(kit.lang),
        href: urls.toPath(kit.path),
      })),
    doors: [
      { title: t('poster.news'), address: classAddress },
      { title: t('poster.dates'), address: `${classAddress}events/` },
      {
        title: t('poster.email'),
        address: signUp ? toSignUpPage(signUp, classAddress) : urls.toAbsolute(preferencesPath),
      },
    ],
    questions: createSlipQuestions({ ...languages, languages: await getLanguages() }),
    photos: createPhotoQuestion(languages),
    homeAddress: urls.toAbsolute('/'),
    offlineAddress: settings.offline ? urls.toAbsolute('/offline/') : undefined,
    office: {
      file: `${urls.toPath(path)}office.csv`,
      classAddress,
      lang: settings.lang,
      dir: toDirection(settings.lang),
    },
  };
}
