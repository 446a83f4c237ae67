import { createTransport } from 'nodemailer';
import { isLoopback, PATIENCE, type MailServer } from '../send/server.ts';
import type { Letter } from './letter.ts';

/** A letter that the server did not take, with its words. */
export interface UnsentLetter {
  letter: Letter;
  reason: string;
}

/**
 * Sends letters one after another, each to its one address, over an encrypted connection (but to
 * the machine itself). Returns those that were not taken; they are tried again on the next run.
 * A letter that was taken before the connection broke may come twice, under one Message-ID.
 */
export async function sendLetters(
  letters: readonly Letter[],
  { server, from }: { server: MailServer; from: { name: string; address: string } },
): Promise<UnsentLetter[]> {
  const { host, port, isSecure, user, password, patience } = server;
  const { connect, answer } = { ...PATIENCE, ...patience };
  const transport = createTransport({
    host,
    port,
    secure: isSecure,
    requireTLS: !isSecure && !isLoopback(host),
    ...(user === undefined ? {} : { auth: { user, pass: password } }),
    connectionTimeout: connect,
    greetingTimeout: connect,
    socketTimeout: answer,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const unsent: UnsentLetter[] = [];
  for (const letter of letters) {
    const { to, subject, text, lang, messageId, inReplyTo } = letter;
    await transport
      .sendMail({
        from,
        to: { name: '', address: to },
        envelope: { from: from.address, to },
        subject,
        text,
        messageId,
        ...(inReplyTo === undefined ? {} : { inReplyTo, references: inReplyTo }),
        // So that nobody’s holiday notice answers (RFC 3834, section 5).
        headers: {
          'Auto-Submitted': 'auto-replied',
          'X-Auto-Response-Suppress': 'All',
          'Content-Language': lang,
        },
      })
      .catch((error: unknown) => unsent.push({ letter, reason: (error as Error).message }));
  }
  transport.close();
  return unsent;
}
