import type { APIRoute } from 'astro';
import { createTranslate } from '../../../../../i18n/translate.ts';
import { formatCsv } from '../../../../../lib/csv.ts';
import { toLanguageName } from '../../../../../lib/languages.ts';
import { getKitPaths, type KitProps } from '../../../../../site/kit.ts';

export const getStaticPaths = getKitPaths;

/** Rows to fill in: a large class, and a few more for second addresses. */
const ROWS = 40;

/** The office’s list of a class and language, empty but for what is the same for every family. */
export const GET: APIRoute<KitProps> = ({ props }) => {
  const t = createTranslate(props.lang);
  const head = [
    t('office.family'),
    t('preferences.email'),
    t('preferences.language'),
    t('office.list'),
    t('office.date'),
  ];
  const row = ['', '', toLanguageName(props.lang), '', ''];
  return new Response(formatCsv([head, ...Array.from({ length: ROWS }, () => row)]), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
