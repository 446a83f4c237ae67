import { countDays } from '../../lib/dates/calendar.ts';
import { toPlainDate, type PlainDate } from '../../lib/dates/plain.ts';
import { answerMail, askToConfirm, type InboxContext, type MailOutcome } from './answer-mail.ts';
import { readMail } from './incoming-mail.ts';
import type { Letter } from './letter.ts';
import type { Registry } from './registry.ts';
import { copyState, type SubscriberState } from './subscribe.ts';

/** Days after which what is no longer needed is forgotten. */
const KEPT_DAYS = {
  /** A wish that nobody confirmed. */
  asked: 30,
  /** What shows the consent of somebody who has left, should it be questioned. */
  left: 365,
  /** The mark of a mail that no longer lies in the mailbox; far longer than a token counts. */
  seen: 60,
  /** A letter that no server took. */
  letter: 3,
};

export interface InboxResult extends SubscriberState {
  /** All letters that wait to be sent, those of earlier runs included. */
  outgoing: readonly Letter[];
  /** What became of each mail, in their order; `seen` when an earlier run had read it. */
  outcomes: (MailOutcome | 'seen')[];
}

/**
 * Reads the mails of a mailbox and does what they ask for. Changes nothing of what it is given;
 * the same mails read again change nothing more.
 */
export async function readInbox(
  state: SubscriberState,
  rawMails: readonly Uint8Array[],
  context: InboxContext,
): Promise<InboxResult> {
  const next = copyState(state);
  const today = toPlainDate(context.now);
  const outcomes: InboxResult['outcomes'] = [];
  const present = new Set<string>();
  for (const raw of rawMails) {
    const mail = await readMail(raw);
    present.add(mail.id);
    const isSeen = next.registry.seen.has(mail.id);
    outcomes.push(isSeen ? 'seen' : answerMail(next, mail, context));
    if (!isSeen) next.registry.seen.set(mail.id, today);
  }
  askToConfirm(next, context);
  forgetOld(next.registry, today, present);
  return { ...next, outgoing: next.registry.outbox, outcomes };
}

/** Forgets what is old. A mail that still lies there stays known, or it would be answered again. */
function forgetOld(registry: Registry, today: PlainDate, present: ReadonlySet<string>): void {
  const isOld = (day: string, days: number) => countDays(toPlainDate(day), today) > days;
  for (const [key, subscriber] of registry.subscribers) {
    subscriber.lists = subscriber.lists.filter(
      ({ state, at }) => state === 'active' || !isOld(at, KEPT_DAYS[state]),
    );
    if (subscriber.lists.length === 0) registry.subscribers.delete(key);
  }
  for (const [mail, day] of registry.seen) {
    if (!present.has(mail) && isOld(day, KEPT_DAYS.seen)) registry.seen.delete(mail);
  }
  registry.outbox = registry.outbox.filter(({ on }) => !isOld(on, KEPT_DAYS.letter));
}
