import type { NodemailerError } from 'nodemailer/lib/errors';
import { cleanReply } from './outcome.ts';
import type { MailServer } from './server.ts';

/**
 * Why no connection came about, for whoever typed the command. Never repeats the name or password.
 * `isOurs` where only a person can mend it.
 */
export function explainConnection(
  error: NodemailerError,
  { host, port }: MailServer,
): { message: string; isOurs: boolean } {
  const place = `${host}, port ${port}`;
  const reply = error.response === undefined ? '' : ` It said: ${cleanReply(error.response)}`;
  const isRefusal = error.response?.startsWith('5') ?? false;
  const cause = error.originalCode ?? error.code ?? '';
  if (error.code === 'EAUTH') {
    return {
      message: `The mail server ${place}, does not take the name and the password.${reply}
Look at SMTP_USER and SMTP_PASSWORD. Some providers want a password made for programs.`,
      // “Try again later” to a login is no word on the password.
      isOurs: isRefusal || error.response === undefined,
    };
  }
  if (/CERT|SELF_SIGNED|ALTNAME|VERIFY/.test(cause)) {
    return {
      message: `The mail server ${place}, does not prove who it is (${cause}).
Is SMTP_URL spelt as the provider writes it? For a school’s own authority set NODE_EXTRA_CA_CERTS.`,
      isOurs: true,
    };
  }
  if (error.code === 'ETLS' || error.command === 'STARTTLS') {
    return {
      message: `The mail server ${place}, offers no encrypted connection, and addresses of families
are not sent in the open.${reply} Ask the provider for the port with STARTTLS or TLS.`,
      isOurs: true,
    };
  }
  if (error.code === 'EDNS' || cause === 'ENOTFOUND') {
    return {
      message: `There is no mail server called ${host}. Is SMTP_URL spelt as the provider writes it?`,
      isOurs: cause === 'ENOTFOUND',
    };
  }
  if (error.code === 'ETIMEDOUT') {
    return {
      message: `The mail server ${place}, does not answer.
Is the port right, and does this network let mail out? Nothing was sent.`,
      isOurs: false,
    };
  }
  const words = cause === 'ECONNREFUSED' ? 'nobody answers there' : cleanReply(error.message);
  return {
    message: `No connection to the mail server ${place}: ${words}. Is it running, and the port right?`,
    isOurs: isRefusal,
  };
}
