import MailComposer from 'nodemailer/lib/mail-composer';
import { Temporal } from 'temporal-polyfill';
import type { FrozenDigest } from '../frozen-digest.ts';

/** One message, ready for the wire. The body is the same memory for every recipient. */
export interface Message {
  head: Buffer;
  body: Buffer;
}

/** What differs between recipients. */
export interface Envelope {
  /** Checked by `readAddress`: nothing in it can end a line. */
  to: string;
  /** With angle brackets. */
  messageId: string;
  /** Where one click ends the subscription (RFC 8058). */
  oneClick?: string;
}

export interface ComposeOptions {
  digest: FrozenDigest;
  /** Written before the subject, such as `[TEST]`. */
  mark?: string;
  /** A group adds lines of its own about lists, and two kinds of them contradict each other. */
  isGroup: boolean;
  /** The mailbox to which families write to leave a list. */
  inbox: string;
}

/** Stands for the recipient’s own lines until they are known. */
const PLACE = '<place@homeward.invalid>';

/**
 * Encodes a digest once and gives the function that addresses it, which costs next to nothing. The
 * same digest gives the same bytes on every run and machine.
 */
export async function composeDigest(
  options: ComposeOptions,
): Promise<(envelope: Envelope) => Message> {
  const { digest, mark, isGroup } = options;
  const composer = new MailComposer({
    from: digest.from,
    ...(digest.replyTo === undefined ? {} : { replyTo: digest.replyTo }),
    subject: mark === undefined ? digest.subject : `${mark} ${digest.subject}`,
    date: new Date(Temporal.Instant.from(digest.date).epochMilliseconds),
    messageId: PLACE,
    headers: isGroup
      ? listOwnHeaders(digest)
      : { ...listListHeaders(digest), ...listOwnHeaders(digest) },
    text: digest.text,
    html: digest.html,
    baseBoundary: digest.htmlSha256.slice(0, 16),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const whole = await composer.compile().build();
  const end = whole.indexOf('\r\n\r\n') + 2;
  const shared = whole.subarray(0, end).toString('latin1').replace(`Message-ID: ${PLACE}\r\n`, '');
  const body = whole.subarray(end);
  return (envelope) => ({ head: Buffer.from(writeHead(envelope, options) + shared), body });
}

/** The lines of one recipient. Folded by hand: a line that begins on its own breaks some signatures. */
function writeHead(envelope: Envelope, { digest, isGroup, inbox }: ComposeOptions): string {
  const { to, messageId, oneClick } = envelope;
  // Amazon SES writes its own Message-ID over ours, and leaves this line alone.
  const delivery = messageId.slice(1, messageId.indexOf('.'));
  const lines = [`To: ${to}`, `Message-ID: ${messageId}`, `X-Newsletter-Delivery: ${delivery}`];
  if (!isGroup)
    lines.push(
      ...listUnsubscribeLines(`<mailto:${inbox}?subject=unsubscribe%20${digest.list}>`, oneClick),
    );
  return lines.map((line) => `${line}\r\n`).join('');
}

/** Ways out of the list (RFC 2369); one click only where something answers it (RFC 8058). */
function listUnsubscribeLines(mail: string, oneClick: string | undefined): string[] {
  return oneClick === undefined
    ? [`List-Unsubscribe: ${mail}`]
    : [
        `List-Unsubscribe: <${oneClick}>,\r\n ${mail}`,
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      ];
}

function listListHeaders({ listId, archiveUrl }: FrozenDigest) {
  return {
    'List-Id': { prepared: true, value: `<${listId}>` },
    'List-Archive': { prepared: true, value: `<${archiveUrl}>` },
    Precedence: 'bulk',
  };
}

/** Says that no person wrote this moment, so that nobody’s holiday notice answers (RFC 3834). */
function listOwnHeaders({ lang }: FrozenDigest) {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'Content-Language': lang,
  };
}
