/**
 * Sends one digest to many in a process of its own, with our loop or with nodemailer’s pool, and
 * prints how long it took and how much memory at most. Its argument is a {@link Sending} as JSON.
 */
import { createTransport } from 'nodemailer';
import type { FrozenDigest } from '../../../src/digest/frozen-digest.ts';
import { openSqliteLedger } from '../../../src/digest/ledger/sqlite-ledger.ts';
import { createMailing } from '../../../src/digest/send/mailing.ts';
import { sendDigest } from '../../../src/digest/send/send-digest.ts';
import { openSession } from '../../../src/digest/send/session.ts';
import { DIGEST, INBOX, KEY, createFastClock, makeRecipients } from '../../fixtures/digest.ts';

export interface Sending {
  kind: 'ours' | 'pool';
  port: number;
  count: number;
  connections: number;
  /** A file that is not there yet, for our ledger. */
  ledger: string;
  /** Of the HTML part. */
  bytes: number;
}

export interface Sent {
  milliseconds: number;
  /** The most memory that the process had, in bytes. */
  peak: number;
}

const task = JSON.parse(process.argv[2]!) as Sending;
const host = '127.0.0.1';
const paragraph = '<p>The rain gauge was full on Monday, and emptied by noon.</p>\n';
const digest: FrozenDigest = {
  ...DIGEST,
  html: paragraph.repeat(Math.ceil(task.bytes / paragraph.length)),
};
const recipients = makeRecipients(task.count);

async function sendOurs(): Promise<void> {
  const ledger = openSqliteLedger(task.ledger);
  const { counts } = await sendDigest({
    ...{ recipients, ledger, connections: task.connections },
    mailing: await createMailing({ digest, key: KEY, isGroup: false, inbox: INBOX }),
    clock: createFastClock(1),
    connect: () => openSession({ host, port: task.port, isSecure: false }),
    onUncertain: 'hold',
    isPatient: true,
    signal: new AbortController().signal,
  });
  await ledger.close();
  if (counts.sent !== task.count) throw new Error(`sent ${counts.sent} of ${task.count}`);
}

/** What a script with nodemailer does: a message composed for each, and nothing written down. */
async function sendByPool(): Promise<void> {
  const pool = createTransport({
    ...{ pool: true, host, port: task.port, secure: false, ignoreTLS: true },
    maxConnections: task.connections,
  });
  const { from, subject, html, text } = digest;
  await Promise.all(
    recipients.map(({ address }) => pool.sendMail({ from, to: address, subject, html, text })),
  );
  pool.close();
}

const begin = performance.now();
await (task.kind === 'ours' ? sendOurs() : sendByPool());
const sent: Sent = {
  milliseconds: performance.now() - begin,
  peak: process.resourceUsage().maxRSS * 1024,
};
console.log(JSON.stringify(sent));
process.exit();
