import { createTranslate } from '../../i18n/translate.ts';
import { formatDay } from '../../lib/dates/format-date.ts';
import { dropCountry, toLanguageName } from '../../lib/languages.ts';
import { escapeHtml } from '../../lib/words.ts';
import type { DigestContent } from './digest-content.ts';
import { toLink, toParagraph } from './parts.ts';
import { createStyles } from './styles.ts';

/** Width of the column in pixels, which Outlook for Windows needs as a table of its own. */
const WIDTH = 600;

/** Keeps what follows the preheader out of the line that inboxes show. */
const FILLER = '&nbsp;&zwnj;'.repeat(80);

const TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

/** The whole HTML of a digest, its styles not yet on the elements. */
export function toDocument(
  content: DigestContent,
  { subject, preheader, sections }: { subject: string; preheader: string; sections: string[] },
): string {
  const { list, dir } = content;
  const { inlined, kept } = createStyles(list.class.colour, dir);
  const align = dir === 'rtl' ? 'right' : 'left';
  const title = escapeHtml(subject);
  return `<!doctype html>
<html lang="${list.lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="x-apple-disable-message-reformatting">
<title>${title}</title>
<style>${inlined}</style>
<style data-css-inline="keep">${kept}</style>
</head>
<body class="body" dir="${dir}">
<div class="preheader" aria-hidden="true">${escapeHtml(preheader)}${FILLER}</div>
<table ${TABLE} width="100%"><tr><td class="page" align="center">
<!--[if mso]><table ${TABLE} width="${WIDTH}" align="center"><tr><td><![endif]-->
<div role="article" aria-label="${title}" lang="${list.lang}" dir="${dir}">
<table ${TABLE} class="column" width="100%" align="center">
<tr><td class="head" dir="${dir}" align="${align}">${toHead(content)}</td></tr>
${sections.join('\n')}
<tr><td class="foot stitched" dir="${dir}" align="${align}">${toFoot(content)}</td></tr>
</table>
</div>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
}

/** The class, known by its colour and first letter, and the day. */
function toHead({ list, day, locale, dir, sender }: DigestContent): string {
  const t = createTranslate(locale);
  const [initial = ''] = list.class.name;
  const words = t('digest.day', { date: formatDay(day, locale, 'weekday') });
  return (
    `<table ${TABLE} dir="${dir}"><tr>` +
    `<td width="56" valign="top"><div class="initial" aria-hidden="true">${escapeHtml(initial)}</div></td>` +
    `<td class="title"><h1><bdi>${escapeHtml(list.class.name)}</bdi></h1>` +
    `${toParagraph(`${words} · ${sender.name}`, 'muted lead')}</td></tr></table>`
  );
}

/** Who sends it, from where, why it came, and how to stop it. */
function toFoot({ list, locale, sender, archiveUrl }: DigestContent): string {
  const t = createTranslate(locale);
  const { name, postalAddress, email } = sender;
  const language = toLanguageName(dropCountry(list.lang));
  const stopSubject = t('digest.stopSubject', { list: list.id });
  const stop = t('digest.stop', { email: '\n', words: stopSubject }).split('\n');
  const href = `mailto:${email}?subject=${encodeURIComponent(stopSubject)}`;
  const mail = `<a class="address" href="${escapeHtml(href)}">${escapeHtml(email)}</a>`;
  const links = [
    ...(list.signUp === undefined ? [] : [toLink(list.signUp, t('digest.signUp'))]),
    toLink(archiveUrl, t('digest.online')),
  ];
  return [
    toParagraph(t('digest.sender', { name, class: list.class.name })),
    `<p><bdi>${escapeHtml(postalAddress)}</bdi></p>`,
    toParagraph(t('digest.why', { class: list.class.name, language })),
    `<p>${stop.map(escapeHtml).join(mail)}</p>`,
    `<p>${links.join(' · ')}</p>`,
    toParagraph(t('digest.private')),
  ].join('');
}
