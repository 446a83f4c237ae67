import { createHash } from 'node:crypto';
import PostalMime, { addressParser } from 'postal-mime';
import { readAddress } from '../address.ts';

/** Of a mail, what answering it needs: a few lines of its head, nothing of its words. */
export interface IncomingMail {
  /** By which it is known again: the hash of its Message-ID, or of its head where it has none. */
  id: string;
  messageId?: string | undefined;
  /** Missing when it does not come from exactly one plain address. */
  from?: string | undefined;
  subject: string;
  /** Written by a program: it may never be answered (RFC 3834, section 2). */
  isAutomatic: boolean;
}

/** Heads are shorter; the rest of a mail, which may be large, is not looked at. */
export const HEAD_BYTES = 65_536;

/** Reads the head of a mail. Never throws: what can’t be read is a mail from nobody. */
export async function readMail(raw: Uint8Array): Promise<IncomingMail> {
  const head = cutHead(raw);
  const parsed = await PostalMime.parse(head).catch(() => undefined);
  const headers = parsed?.headers ?? [];
  const find = (key: string) => headers.filter((header) => header.key === key);
  const messageId = find('message-id')[0]?.value.trim();
  const froms = find('from').flatMap(({ value }) => addressParser(value, { flatten: true }));
  const from = froms.length === 1 ? readAddress(froms[0]!.address ?? '') : undefined;
  const read = from && 'address' in from ? from.address : undefined;
  return {
    id: createHash('sha256')
      .update(messageId ?? head)
      .digest('hex')
      .slice(0, 32),
    messageId,
    from: read,
    subject: (parsed?.subject ?? '').replace(/\s+/g, ' ').trim(),
    isAutomatic: isAutomatic(headers, read),
  };
}

/** What stands before the first empty line. */
function cutHead(raw: Uint8Array): Buffer {
  const start = Buffer.from(raw.subarray(0, HEAD_BYTES));
  const ends = ['\r\n\r\n', '\n\n'].map((gap) => start.indexOf(gap)).filter((at) => at >= 0);
  return ends.length > 0 ? start.subarray(0, Math.min(...ends)) : start;
}

/** Senders that are programs by their name. */
const PROGRAMS = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?(?:\+.*)?)@/i;

function isAutomatic(
  headers: readonly { key: string; value: string }[],
  from: string | undefined,
): boolean {
  if (from !== undefined && PROGRAMS.test(from)) return true;
  return headers.some(({ key, value }) => {
    const said = value.trim().toLowerCase();
    switch (key) {
      case 'auto-submitted':
        return !/^no\b/.test(said);
      case 'precedence':
        return /^(?:bulk|list|junk|auto_reply)\b/.test(said);
      case 'content-type':
        return said.startsWith('multipart/report');
      // An empty path back is that of a report (RFC 5321, section 4.5.5).
      case 'return-path':
        return said === '<>';
      case 'x-auto-response-suppress':
      case 'x-autoreply':
      case 'x-autorespond':
      case 'list-id':
      case 'list-unsubscribe':
        return true;
      default:
        return false;
    }
  });
}
