/** What was being said when the server answered. `DOT` is its answer to the whole message. */
export type Stage = 'MAIL' | 'RCPT' | 'DATA' | 'DOT';

/** How handing over one message ended, as far as this side of the connection can know. */
export type Outcome =
  | { kind: 'accepted'; reply: string; serverId?: string }
  | { kind: 'refused'; stage: Stage; reply: string }
  /** The final dot never left: the server has no message. */
  | { kind: 'unsent'; why: string }
  /** The final dot left, and no answer came. */
  | { kind: 'uncertain'; why: string };

/** What follows from an outcome. */
export type Verdict =
  | 'sent'
  /** Later, perhaps: the server is busy, or greets strangers twice. */
  | 'deferred'
  /** This address never will; a `failed` one may only be full. */
  | 'unknown-address'
  | 'failed'
  /** The fault is ours or the server’s, not the family’s: stop, and blame nobody. */
  | 'ours'
  /** The message never left; another connection may carry it. */
  | 'again'
  | 'uncertain';

/** A reply’s three digits, and the longer code that most servers give as well (RFC 3463). */
const CODES = /^(\d{3})[ -](?:([245])\.(\d{1,3})\.(\d{1,3}))?/;

/** Judges an outcome by the reply’s codes alone; its words are for people. */
export function judge(outcome: Outcome): Verdict {
  if (outcome.kind === 'accepted') return 'sent';
  if (outcome.kind === 'uncertain') return 'uncertain';
  if (outcome.kind === 'unsent') return 'again';
  const [, code = '', , subject] = CODES.exec(outcome.reply) ?? [];
  if (!code.startsWith('5')) return 'deferred';
  // Policy, security, and what stands before an address: about the sender, whoever the family is.
  if (subject === '7') return 'ours';
  if (outcome.stage === 'RCPT') return subject === '1' ? 'unknown-address' : 'failed';
  // Some servers look into the mailbox only when they have the message: it is full, or gone.
  if (outcome.stage === 'DOT' && (subject === '1' || subject === '2')) return 'failed';
  return 'ours';
}

/** A reply as the ledger keeps it: one line, without any address. */
export function cleanReply(reply: string): string {
  return reply
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/<?[^\s<>]+@[^\s<>]+>?/g, '[address]')
    .slice(0, 200)
    .trim();
}
