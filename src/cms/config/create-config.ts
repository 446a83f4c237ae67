import type { CmsConfig } from '@sveltia/cms';
import { createTranslate } from '../../i18n/translate.ts';
import { findLastBegin } from '../../lib/dates/calendar.ts';
import type { PlainDate } from '../../lib/dates/plain.ts';
import { dropCountry } from '../../lib/languages.ts';
import { createUrls } from '../../lib/urls.ts';
import type { CmsSettings } from '../../schemas/cms-settings.ts';
import type { School } from '../../schemas/school.ts';
import { choosePublishing, createBackend } from './backend.ts';
import { createCollections } from './collections.ts';
import type { ConfigClass } from './field-facts.ts';
import { listLanguages } from './list-languages.ts';
import { MEDIA } from './media.ts';
import { createSettingsFile } from './settings-file.ts';

/** Long enough for a headline, short enough for an address that is read out. */
const LONGEST_SLUG = 48;

/** What a configuration is made from. */
export interface ConfigFacts {
  school: School & { cms: CmsSettings };
  /** Every class, in the order in which lists show them. */
  classes: readonly ConfigClass[];
  today: PlainDate;
  /** Of the labels; the interface speaks it. */
  language: string;
}

/** The whole configuration of the CMS. */
export function createConfig({ school, classes, today, language }: ConfigFacts): CmsConfig {
  const { cms } = school;
  const urls = createUrls({ site: school.url, base: school.base });
  const facts = {
    locale: language,
    t: createTranslate(language),
    classes,
    identifiable: school.photos.identifiable,
    languages: listLanguages(dropCountry(school.lang), classes),
    yearBegan: findLastBegin(today, [school.yearBegins]),
  };
  return {
    backend: createBackend({ cms, lang: school.lang }),
    publish_mode: choosePublishing(cms),
    ...MEDIA,
    output: { omit_empty_optional_fields: true },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: LONGEST_SLUG },
    site_url: urls.toAbsolute('/'),
    app_title: school.name,
    logo: { src: urls.toPath('/favicon.svg') },
    collections: createCollections(facts),
    singletons: [createSettingsFile(facts)],
  } satisfies CmsConfig;
}
