import { createTranslate } from '../../i18n/translate.ts';
import { isAskPast } from '../../lib/ask.ts';
import { formatDay } from '../../lib/dates/format-date.ts';
import { stripControlCharacters } from '../../lib/words.ts';
import type { DigestContent } from './digest-content.ts';

/** Marks of direction (UAX #9), which some inboxes show as boxes. */
const ISOLATES = /[\u2066-\u2069]/g;

/** What an inbox shows: the subject, and the words after it. */
export function describeInInbox(content: DigestContent): { subject: string; preheader: string } {
  const { newsletters, list, locale, day } = content;
  const t = createTranslate(locale);
  const [latest, ...others] = newsletters.map(({ entry }) => entry.data);
  const named = { class: list.class.name };
  const ask = latest?.ask && !isAskPast(latest.ask, day) ? latest.ask : undefined;
  const asked = ask && `${t('ask.title')}: ${ask.text}`;
  const subject = latest
    ? t(others.length > 0 ? 'digest.subjectMore' : 'digest.subject', {
        ...named,
        title: latest.title,
      })
    : t(hasOnlyCorrections(content) ? 'digest.corrected' : 'digest.subjectPlain', {
        ...named,
        date: formatDay(day, locale, 'weekday'),
      });
  return {
    subject: toLine(subject),
    preheader: toLine(asked ?? latest?.summary ?? listTitles(content).join(' · ')),
  };
}

/** Words on one line: a line end in a subject would end the header. */
function toLine(words: string): string {
  return stripControlCharacters(words).replace(ISOLATES, '').replace(/\s+/g, ' ').trim();
}

function hasOnlyCorrections(content: DigestContent): boolean {
  const { newsletters, celebrations, tips, corrections, changes } = content;
  return (
    newsletters.length + celebrations.length + tips.length === 0 &&
    corrections.length + changes.length > 0
  );
}

function listTitles({ celebrations, tips, changes, corrections, dates }: DigestContent): string[] {
  const entries = [
    ...corrections.map(({ entry }) => entry),
    ...changes.map(({ event }) => event),
    ...celebrations,
    ...tips,
    ...dates.map(({ event }) => event),
  ];
  return entries.slice(0, 3).map(({ data }) => data.title);
}
