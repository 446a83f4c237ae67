import type { FrozenDigest } from '../frozen-digest.ts';
import type { Recipient } from '../recipient.ts';
import { composeDigest, type Message } from './compose.ts';
import { makeToken, toMessageId } from './message-id.ts';

/** A digest on its way: everything that goes out, for any recipient. */
export interface Mailing {
  digest: FrozenDigest;
  /** The Message-ID, with angle brackets; the same each time. */
  nameMessage: (rid: string) => string;
  address: (recipient: Recipient) => Message;
  /** The address to which the mail server returns what can’t be delivered. */
  getSender: (rid: string) => string;
}

export interface MailingOptions {
  digest: FrozenDigest;
  key: string;
  isGroup: boolean;
  /** The mailbox to which families write to leave a list. */
  inbox: string;
  /** Where returned messages go, when not to the sender of the digest. */
  bounces?: string;
  /** The page that ends a subscription when it is posted to. */
  oneClick?: string;
}

/** Encodes the digest once. */
export async function createMailing(options: MailingOptions): Promise<Mailing> {
  const { digest, key, isGroup, inbox, bounces, oneClick } = options;
  const compose = await composeDigest({ digest, isGroup, inbox });
  const nameMessage = (rid: string) => toMessageId(key, digest, rid);
  return {
    digest,
    nameMessage,
    getSender: (rid) =>
      bounces === undefined ? digest.from.address : markSender(bounces, rid, digest.id),
    address: ({ rid, address }) =>
      compose({
        ...{ to: address, messageId: nameMessage(rid) },
        ...(oneClick === undefined ? {} : { oneClick: addToken(oneClick, { digest, key, rid }) }),
      }),
  };
}

/** RFC 5321, section 4.5.3.1.1. */
const LONGEST_NAME = 64;

/**
 * `bounces+<rid>.<digest>@…`: a returned message then says whom it was for, however it is worded.
 * The digest is left out where the name would be longer than mail servers must take.
 */
function markSender(bounces: string, rid: string, digest: string): string {
  const [name = '', domain = ''] = bounces.split('@');
  const short = `${name}+${rid.slice(0, 16)}`;
  const full = `${short}.${digest}`;
  return `${full.length <= LONGEST_NAME ? full : short}@${domain}`;
}

/** Only who has the message can make the address that ends its subscription. */
function addToken(
  page: string,
  { digest, key, rid }: { digest: FrozenDigest; key: string; rid: string },
): string {
  const url = new URL(page);
  url.searchParams.set('list', digest.list);
  url.searchParams.set('rid', rid);
  url.searchParams.set('token', makeToken(key, 'unsubscribe', digest.list, rid));
  return url.href;
}
