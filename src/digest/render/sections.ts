import { createTranslate } from '../../i18n/translate.ts';
import { isAskPast } from '../../lib/ask.ts';
import { formatMoment } from '../../lib/dates/format-date.ts';
import { escapeHtml } from '../../lib/words.ts';
import type { BroughtNewsletter, DigestContent, FindForm } from './digest-content.ts';
import { toCelebration, toEvent, toNewsletter, toTip } from './entries.ts';
import { toLink, toParagraph, wrapEntry } from './parts.ts';
import { toPromises } from './promises.ts';

/** The parts of a digest in the order in which a family needs them, each as rows of the column. */
export function toSections(content: DigestContent, findForm: FindForm): string[] {
  const { locale, newsletters, dates, celebrations } = content;
  const t = createTranslate(locale);
  const parts: [title: string, words: string][] = [
    [t('class.comingUp'), dates.map((each) => toEvent(each, content)).join('')],
    [
      t('nav.newsletters'),
      newsletters.map((each) => toNewsletter(each, content, findForm)).join(''),
    ],
    [
      t('home.celebrations'),
      celebrations.map((each) => toCelebration(each, content, findForm)).join(''),
    ],
    [t('home.tip'), toTips(content, findForm)],
    [t('newsletter.answered'), newsletters.map((each) => toAnswered(each, content)).join('')],
    [t('newsletter.corrections'), toCorrections(content)],
  ];
  const sections = parts
    .filter(([, words]) => words !== '')
    .map(([title, words]) => toSection(`<h2>${escapeHtml(title)}</h2>${words}`, content));
  return [...toAsks(content), ...sections];
}

/** A row of the column, parted from the one before it by a stitched line. */
function toSection(html: string, content: DigestContent, name = 'section stitched'): string {
  const { dir } = content;
  return `<tr><td class="${name}" dir="${dir}" align="${dir === 'rtl' ? 'right' : 'left'}">${html}</td></tr>`;
}

/** The one thing that each newsletter asks, as long as its day has not passed. */
function toAsks(content: DigestContent): string[] {
  const { newsletters, day, toAddress } = content;
  const asks = newsletters.flatMap(({ entry }) => {
    const { ask, title } = entry.data;
    if (!ask || isAskPast(ask, day)) return [];
    const t = createTranslate(entry.locale);
    const by = ask.by && t('ask.by', { date: formatMoment(ask.by, entry.locale) });
    const words = [
      toParagraph(ask.text, 'ask-text'),
      by === undefined ? '' : toParagraph(by, 'ask-by'),
      newsletters.length > 1 ? `<p>${toLink(toAddress(entry), title)}</p>` : '',
    ];
    return [{ entry, words: words.join('') }];
  });
  return asks.map(({ entry, words }) => {
    const title = `<h2>${escapeHtml(createTranslate(entry.locale)('ask.title'))}</h2>`;
    const asked = wrapEntry('ask-item', entry, { ...content, html: title + words });
    return toSection(
      `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="ask" dir="${content.dir}">${asked}</td></tr></table>`,
      content,
      'section',
    );
  });
}

/** New tips, the first of them in full; where none is new, one to try this week. */
function toTips(content: DigestContent, findForm: FindForm): string {
  const { tips, tipOfWeek, locale } = content;
  const [first, ...others] = tips;
  if (!first) return tipOfWeek ? toTip(tipOfWeek, content, () => 'summary') : '';
  const more = others.map((tip) => toTip(tip, content, () => 'title')).join('');
  const title = createTranslate(locale)('digest.moreTips');
  return toTip(first, content, findForm) + (more && `<h4>${escapeHtml(title)}</h4>${more}`);
}

function toAnswered({ entry, answered }: BroughtNewsletter, content: DigestContent): string {
  const html = toPromises(answered, entry.locale);
  return html === '' ? '' : wrapEntry('answered', entry, { ...content, html });
}

/** What was wrong in what families have had: words of newsletters, days of events. */
function toCorrections(content: DigestContent): string {
  const { corrections, changes, toAddress } = content;
  const words = corrections.map(({ entry, text }) => {
    const line = `<p><strong>${toLink(toAddress(entry), entry.data.title)}:</strong> ${escapeHtml(text)}</p>`;
    return wrapEntry('correction', entry, { ...content, html: line });
  });
  return [...words, ...changes.map((each) => toEvent(each, content))].join('');
}
