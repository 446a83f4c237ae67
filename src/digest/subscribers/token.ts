import { createHmac, timingSafeEqual } from 'node:crypto';
import { countDays } from '../../lib/dates/calendar.ts';
import { parseDate } from '../../lib/dates/parse-date.ts';
import type { PlainDate } from '../../lib/dates/plain.ts';

/** How long an answer counts, in days. */
export const TOKEN_DAYS = 14;

/** 96 bits: nobody guesses them, and the subject of a mail stays short. */
const DIGITS = 24;

/** Whom a token is for, and what it confirms. */
interface TokenClaim {
  key: string;
  address: string;
  lists: readonly string[];
}

/** What a family sends back to show that the mail reached it: the day and a keyed mark of the claim. */
export function createToken(claim: TokenClaim, day: PlainDate): string {
  return `${day.replaceAll('-', '')}-${mark(claim, day)}`;
}

/** Whether a token was made for this claim, {@link TOKEN_DAYS} days ago or less. */
export function isValidToken(token: string, claim: TokenClaim, today: PlainDate): boolean {
  const [, year, month, date, given] =
    /^(\d{4})(\d\d)(\d\d)-([\da-f]+)$/.exec(token.toLowerCase()) ?? [];
  if (given?.length !== DIGITS) return false;
  const day = `${year}-${month}-${date}`;
  // Compared in a time that does not depend on where the first wrong digit stands.
  const isOurs = timingSafeEqual(Buffer.from(given), Buffer.from(mark(claim, day)));
  if (!isOurs || 'problem' in parseDate(day)) return false;
  const age = countDays(day, today);
  return age >= 0 && age <= TOKEN_DAYS;
}

function mark({ key, address, lists }: TokenClaim, day: PlainDate): string {
  const claim = ['confirm', ...[...lists].sort(), address.toLowerCase(), day].join('\0');
  return createHmac('sha256', key).update(claim).digest('hex').slice(0, DIGITS);
}
