import { Readable } from 'node:stream';
import type { NodemailerError } from 'nodemailer/lib/errors';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Message } from './compose.ts';
import { cleanReply, type Outcome, type Stage } from './outcome.ts';
import { explainConnection } from './explain-connection.ts';
import { PATIENCE, isLoopback, type MailServer } from './server.ts';

/** One connection, over which one message after the other is handed over. */
export interface Session {
  /**
   * Hands a message over. `intend` is called when all but the final dot has been written; the dot
   * follows when it resolves. When it rejects, the message is given up and the error thrown.
   */
  deliver: (
    envelope: { from: string; to: string },
    message: Message,
    intend: () => Promise<void>,
  ) => Promise<Outcome>;
  /** False once another connection is needed. */
  isOpen: () => boolean;
  close: () => void;
}

/** Why no connection came about. `isOurs`: trying again won’t help until somebody mends it. */
export class ConnectionProblem extends Error {
  readonly isOurs: boolean;

  constructor(message: string, isOurs: boolean) {
    super(message);
    this.isOurs = isOurs;
  }
}

/** Many servers close a connection after a hundred messages, and say so to the hundred and first. */
const MOST_MESSAGES = 100;

/** How long the server may take to say goodbye, in milliseconds. */
const PARTING = 1000;

/** Connects, with TLS unless the server is on this machine, and logs in. Throws a {@link ConnectionProblem}. */
export async function openSession(server: MailServer): Promise<Session> {
  const patience = { ...PATIENCE, ...server.patience };
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.isSecure,
    requireTLS: !server.isSecure && !isLoopback(server.host),
    // On this machine a certificate is seldom there, and guards nothing.
    ignoreTLS: isLoopback(server.host),
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.answer,
    socketCloseTimeout: 0,
  });
  let isDead = false;
  connection.on('end', () => (isDead = true));
  // Whoever waits for an answer is told by the function that waits.
  connection.on('error', () => (isDead = true));
  try {
    await connect(connection);
    if (server.user !== undefined) {
      await login(connection, { user: server.user, pass: server.password ?? '' });
    }
  } catch (error) {
    connection.close();
    const { message, isOurs } = explainConnection(error as NodemailerError, server);
    throw new ConnectionProblem(message, isOurs);
  }
  let count = 0;
  return {
    isOpen: () => !isDead && count < MOST_MESSAGES,
    close: () => {
      connection.quit();
      setTimeout(() => connection.close(), PARTING).unref();
    },
    deliver: async (envelope, message, intend) => {
      count += 1;
      const { outcome, isMidway } = await hand(connection, envelope, message, intend);
      // After a refusal the server still thinks of this message.
      if (outcome.kind === 'refused' && !isMidway) isDead ||= !(await reset(connection));
      else if (outcome.kind !== 'accepted') isDead = true;
      if (isDead) connection.close();
      return outcome;
    },
  };
}

function connect(connection: SMTPConnection): Promise<void> {
  return new Promise((done, fail) => {
    connection.once('error', fail);
    connection.connect((error) => {
      connection.removeListener('error', fail);
      if (error) fail(error);
      else done();
    });
  });
}

function login(connection: SMTPConnection, auth: { user: string; pass: string }): Promise<void> {
  return new Promise((done, fail) => {
    connection.once('error', fail);
    connection.login(auth, (error) => {
      connection.removeListener('error', fail);
      if (error) fail(error);
      else done();
    });
  });
}

function reset(connection: SMTPConnection): Promise<boolean> {
  return new Promise((done) => {
    const giveUp = () => done(false);
    connection.once('end', giveUp);
    connection.reset((error) => {
      connection.removeListener('end', giveUp);
      done(!error);
    });
  });
}

interface Handed {
  outcome: Outcome;
  /** The server answered in the middle of the message: whatever follows it would take for more of it. */
  isMidway: boolean;
}

async function hand(
  connection: SMTPConnection,
  envelope: { from: string; to: string },
  message: Message,
  intend: () => Promise<void>,
): Promise<Handed> {
  let isAnswered = false;
  let isDotSent = false;
  let fault: { error: unknown } | undefined;

  /** What nodemailer writes to the server; its end is the final dot. */
  async function* write() {
    yield message.head;
    yield message.body;
    try {
      await intend();
    } catch (error) {
      fault = { error };
      throw error;
    }
    // The server may have answered or gone meanwhile. Then the dot must not follow.
    if (isAnswered) throw new Error('answered before the end');
    isDotSent = true;
  }

  const outcome = await new Promise<Outcome>((done) => {
    const size = message.head.length + message.body.length;
    const stream = Readable.from(write());
    connection.send({ ...envelope, size }, stream, (error, info) => {
      isAnswered = true;
      if (error) done(readError(error, isDotSent));
      else if (!isDotSent) done({ kind: 'unsent', why: 'the server answered before the end' });
      else {
        const serverId = info.serverMessageId;
        const reply = cleanReply(info.response);
        done({ kind: 'accepted', reply, ...(serverId === undefined ? {} : { serverId }) });
      }
    });
  });
  if (fault) {
    connection.close();
    throw fault.error;
  }
  const isMidway = outcome.kind === 'refused' && outcome.stage === 'DOT' && !isDotSent;
  return { outcome, isMidway };
}

function readError(error: NodemailerError, isDotSent: boolean): Outcome {
  const { response, command } = error;
  const isAnswer = response !== undefined && /^[45]\d\d/.test(response);
  if (isDotSent) {
    // Only an answer to the message itself says that it was refused.
    return isAnswer && error.code === 'EMESSAGE'
      ? { kind: 'refused', stage: 'DOT', reply: response }
      : { kind: 'uncertain', why: cleanReply(error.message) };
  }
  const stage = command === undefined ? undefined : STAGES[command];
  if (isAnswer && stage) {
    return { kind: 'refused', stage: error.code === 'EMESSAGE' ? 'DOT' : stage, reply: response };
  }
  if (error.code === 'EMESSAGE' && stage === 'MAIL') {
    return {
      kind: 'refused',
      stage,
      reply: '552 5.7.0 the message is larger than the server takes',
    };
  }
  return { kind: 'unsent', why: cleanReply(error.message) };
}

const STAGES: Readonly<Record<string, Stage>> = {
  'MAIL FROM': 'MAIL',
  'RCPT TO': 'RCPT',
  DATA: 'DATA',
};
