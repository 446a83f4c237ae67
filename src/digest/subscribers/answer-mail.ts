import { CURRENT_WORDING } from '../../i18n/consent-wording.ts';
import { toPlainDate } from '../../lib/dates/plain.ts';
import { toRid } from '../recipient.ts';
import type { IncomingMail } from './incoming-mail.ts';
import { writeLetter, type LetterContext, type ListCard } from './letter.ts';
import { parseMailRequest, type MailRequest } from './mail-request.ts';
import {
  findSubscriber,
  findSubscription,
  putSubscription,
  takeSubscriber,
  type Subscription,
} from './registry.ts';
import { removeSubscription, type ChangeContext, type SubscriberState } from './subscribe.ts';
import { liftSuppression } from './suppressions.ts';
import { isValidToken } from './token.ts';

/** With what mails are answered. */
export interface InboxContext extends ChangeContext, LetterContext {
  lists: ReadonlyMap<string, ListCard>;
}

/** What became of a mail; `person` means that somebody has to read it. */
export type MailOutcome = 'asked' | 'confirmed' | 'left' | 'automatic' | 'person';

/**
 * Does what a mail asks for: changes `state` and adds answers to its outbox. Automatic mail is
 * never answered and confirms nothing. It may end a subscription, because mail programs send the
 * request of their button “unsubscribe” by themselves, and no mail is a smaller harm than too much.
 */
export function answerMail(
  state: SubscriberState,
  mail: IncomingMail,
  context: InboxContext,
): MailOutcome {
  const { from, isAutomatic } = mail;
  if (from === undefined || from.toLowerCase() === context.mailbox.toLowerCase()) {
    return isAutomatic ? 'automatic' : 'person';
  }
  const request = parseMailRequest(mail.subject);
  if (request?.verb === 'unsubscribe')
    return leave(state, request.list, { ...mail, from }, context);
  if (isAutomatic) return 'automatic';
  if (request === undefined) return 'person';
  return request.verb === 'confirm'
    ? confirm(state, request, { ...mail, from }, context)
    : ask(state, [request.list], { ...mail, from }, context);
}

type KnownMail = IncomingMail & { from: string };

/** Notes the wish; who has such a wish is asked once a day: see `askToConfirm`. */
function ask(
  { registry }: SubscriberState,
  lists: readonly string[],
  { from, messageId }: KnownMail,
  { lists: offered, now }: InboxContext,
): MailOutcome {
  if (lists.some((list) => !offered.has(list))) return 'person';
  const subscriber = takeSubscriber(registry, from);
  for (const list of lists) {
    const known = findSubscription(subscriber, list);
    if (known?.state === 'active' || known?.askedOn === toPlainDate(now)) continue;
    const request = messageId === undefined ? {} : { request: messageId };
    putSubscription(subscriber, { list, state: 'asked', at: now, ...request });
  }
  return 'asked';
}

/** A token that does not fit is a wish like any other: who can read the answer may come in. */
function confirm(
  state: SubscriberState,
  { lists, token }: Extract<MailRequest, { verb: 'confirm' }>,
  mail: KnownMail,
  context: InboxContext,
): MailOutcome {
  const { from: address, messageId } = mail;
  const { key, now, lists: known } = context;
  const claim = { key, address, lists };
  const subscriber = findSubscriber(state.registry, address);
  const waiting = lists.flatMap((list) => {
    const found = findSubscription(subscriber, list);
    return found?.state === 'asked' ? [found] : [];
  });
  if (lists.every((list) => findSubscription(subscriber, list)?.state === 'active')) {
    return 'confirmed';
  }
  if (waiting.length === 0 || !isValidToken(token, claim, toPlainDate(now))) {
    return ask(state, lists, mail, context);
  }
  for (const { list, request } of waiting) {
    const ids: Pick<NonNullable<Subscription['consent']>, 'request' | 'confirmation'> = {
      ...(request === undefined ? {} : { request }),
      ...(messageId === undefined ? {} : { confirmation: messageId }),
    };
    putSubscription(subscriber!, {
      list,
      state: 'active',
      at: now,
      consent: { at: now, how: 'mail', wording: CURRENT_WORDING, ...ids },
    });
    liftSuppression(state.suppressions, toRid(key, address), list);
  }
  const cards = waiting.flatMap(({ list }) => known.get(list) ?? []);
  state.registry.outbox.push(writeLetter('welcome', toReply(mail, cards), context));
  return 'confirmed';
}

function leave(
  state: SubscriberState,
  list: string | undefined,
  mail: KnownMail,
  context: InboxContext,
): MailOutcome {
  const { from: address, isAutomatic } = mail;
  const subscriber = findSubscriber(state.registry, address);
  const left = removeSubscription(state, { address, list }, context);
  if (left.length === 0 && subscriber !== undefined) return 'left';
  // Somebody who is not known may get it at another address, which a person can find out.
  if (left.length === 0) return isAutomatic ? 'automatic' : 'person';
  const today = toPlainDate(context.now);
  if (!isAutomatic && subscriber!.toldOn !== today) {
    subscriber!.toldOn = today;
    const cards = left.map((id) => context.lists.get(id) ?? toUnknownCard(id, context));
    state.registry.outbox.push(writeLetter('goodbye', toReply(mail, cards), context));
  }
  return 'left';
}

/** A list whose class has gone can still be left. */
function toUnknownCard(id: string, { school }: LetterContext): ListCard {
  return { id, className: id, lang: school.lang };
}

function toReply(
  { from, messageId }: Pick<KnownMail, 'from' | 'messageId'>,
  lists: readonly ListCard[],
) {
  return { to: from, lists, ...(messageId === undefined ? {} : { inReplyTo: messageId }) };
}

/**
 * Asks everybody who has a wish that is not confirmed: one letter a day for each address, for all
 * that it asked for. A wish of later the same day waits for the next.
 */
export function askToConfirm({ registry }: SubscriberState, context: InboxContext): number {
  const today = toPlainDate(context.now);
  let asked = 0;
  for (const subscriber of registry.subscribers.values()) {
    if (subscriber.askedOn === today) continue;
    const waiting = subscriber.lists.filter(
      ({ state, askedOn }) => state === 'asked' && askedOn === undefined,
    );
    const cards = waiting.flatMap(({ list }) => context.lists.get(list) ?? []);
    if (cards.length === 0) continue;
    for (const each of waiting) each.askedOn = today;
    subscriber.askedOn = today;
    const { request: messageId } = waiting[0]!;
    const mail = { from: subscriber.address, messageId };
    registry.outbox.push(writeLetter('ask', toReply(mail, cards), context));
    asked++;
  }
  return asked;
}
