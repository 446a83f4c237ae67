import { Temporal } from 'temporal-polyfill';

/** What a log of Postfix says about messages that it took over. */
export interface PostfixLog {
  /** Message-IDs, with angle brackets, that are in its queue or went on from there. */
  accepted: ReadonlySet<string>;
  /** When the log begins, in milliseconds since 1970; undefined when it has no line that tells. */
  begins: number | undefined;
}

const MESSAGE_ID = /postfix\S*\/cleanup\[\d+\]: (\w+): message-id=(<[^>\s]+>)/;
const QUEUED = /postfix\S*\/qmgr\[\d+\]: (\w+): from=.*\(queue active\)/;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Clocks of two machines may differ a little; a log is never from the day after tomorrow. */
const DAY = 86_400_000;

/**
 * Reads a log. A message counts as accepted when `cleanup` has named its Message-ID and `qmgr` has
 * begun with the same queue id: the name alone is logged before the message is safe.
 * `now` and `timeZone` are those of the machine, for logs whose times have neither year nor zone.
 */
export function readPostfixLog(
  text: string,
  { now, timeZone }: { now: number; timeZone: string },
): PostfixLog {
  const named = new Map<string, string>();
  const accepted = new Set<string>();
  let begins: number | undefined;
  for (const line of text.split('\n')) {
    begins ??= readTime(line, { now, timeZone });
    const [, named1, messageId] = MESSAGE_ID.exec(line) ?? [];
    if (named1 !== undefined && messageId !== undefined) named.set(named1, messageId);
    const [, queueId] = QUEUED.exec(line) ?? [];
    const found = queueId === undefined ? undefined : named.get(queueId);
    if (found !== undefined) accepted.add(found);
  }
  return { accepted, begins };
}

/** The time at the begin of a line: `2026-05-15T08:00:01.123456-03:00`, or `May 15 08:00:01`. */
function readTime(
  line: string,
  { now, timeZone }: { now: number; timeZone: string },
): number | undefined {
  const [iso] = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/.exec(line) ?? [];
  if (iso !== undefined) return Temporal.Instant.from(iso).epochMilliseconds;
  const [, name, day, hour, minute, second] =
    /^([A-Z][a-z]{2}) +(\d{1,2}) (\d\d):(\d\d):(\d\d) /.exec(line) ?? [];
  if (name === undefined || !MONTHS.includes(name)) return undefined;
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const inYear = (year: number) =>
    Temporal.ZonedDateTime.from({
      ...{ timeZone, year, month: MONTHS.indexOf(name) + 1, day: Number(day) },
      ...{ hour: Number(hour), minute: Number(minute), second: Number(second) },
    }).epochMilliseconds;
  // Without a year, the last such day that has been.
  const time = inYear(today.year);
  return time <= now + DAY ? time : inYear(today.year - 1);
}
