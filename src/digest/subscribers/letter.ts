import { createHmac } from 'node:crypto';
import { getConsentWording } from '../../i18n/consent-wording.ts';
import { createTranslate } from '../../i18n/translate.ts';
import { addDays } from '../../lib/dates/calendar.ts';
import { formatDay } from '../../lib/dates/format-date.ts';
import { toPlainDate, type PlainDate, type PlainDateTime } from '../../lib/dates/plain.ts';
import { toLanguageName, toLocale } from '../../lib/languages.ts';
import { createToken, TOKEN_DAYS } from './token.ts';

/** A short mail to one family about its subscription, as plain text. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  lang: string;
  /** The same for the same answer on the same day, so that a run that was killed repeats no other mail. */
  messageId: string;
  inReplyTo?: string;
  /** The day on which it was written. */
  on: PlainDate;
}

/** What a letter says of a list. */
export interface ListCard {
  id: string;
  className: string;
  lang: string;
}

/** Who writes, and as of when. */
export interface LetterContext {
  key: string;
  now: PlainDateTime;
  /** The address to which families write about their lists. */
  mailbox: string;
  school: { name: string; lang: string; email: string; phone: string; address: string };
}

type LetterKind = 'ask' | 'welcome' | 'goodbye';

/**
 * Writes a letter about one or several lists, in the language of the first: `ask` asks to confirm,
 * `welcome` says that it worked, `goodbye` that it has ended. Each says how to go the other way.
 */
export function writeLetter(
  kind: LetterKind,
  { to, lists, inReplyTo }: { to: string; lists: readonly ListCard[]; inReplyTo?: string },
  context: LetterContext,
): Letter {
  const { key, mailbox, school } = context;
  const today = toPlainDate(context.now);
  const lang = lists[0]?.lang ?? school.lang;
  const t = createTranslate(lang);
  const ids = lists.map(({ id }) => id);
  const names = lists.map(({ className, lang: own }) => `${className} (${toLanguageName(own)})`);
  const values = {
    school: school.name,
    lists: names.join(', '),
    mailbox,
    email: school.email,
    phone: school.phone,
    list: ids[0] ?? '',
    date: formatDay(addDays(today, TOKEN_DAYS), toLocale(lang, school.lang), 'weekday'),
  };
  const paragraphs = {
    ask: [
      t('letter.ask', values),
      t('letter.askHow', values),
      getConsentWording(lang),
      t('letter.askNot', values),
    ],
    welcome: [t('letter.welcome', values), t('letter.stop', values)],
    goodbye: [t('letter.goodbye', values), t('letter.back', values)],
  }[kind];
  const subject = {
    // The answer carries the subject back, and in it what shows that this mail arrived.
    ask: `confirm ${ids.join('+')} ${createToken({ key, address: to, lists: ids }, today)}`,
    welcome: t('letter.welcomeSubject', values),
    goodbye: t('letter.goodbyeSubject', values),
  }[kind];
  const mark = createHmac('sha256', key)
    .update(['letter', kind, to.toLowerCase(), today, ...ids].join('\0'))
    .digest('hex')
    .slice(0, 32);
  return {
    to,
    subject,
    text: `${[t('letter.hello'), ...paragraphs, formatSchool(school)].join('\n\n')}\n`,
    lang,
    messageId: `<${mark}.letter@${mailbox.slice(mailbox.lastIndexOf('@') + 1)}>`,
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    on: today,
  };
}

function formatSchool({ name, address, email, phone }: LetterContext['school']): string {
  return [name, address, email, phone].join('\n');
}
