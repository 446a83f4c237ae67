/** Where to hand messages over, read from the environment by the command. */
export interface MailServer {
  host: string;
  port: number;
  /** TLS from the first byte, as on port 465; else it is begun with STARTTLS. */
  isSecure: boolean;
  user?: string;
  password?: string;
  /** Milliseconds; left out, those of `PATIENCE`. */
  patience?: Partial<Patience>;
}

export interface Patience {
  /** To reach the server, its greeting included. */
  connect: number;
  /** For an answer. */
  answer: number;
}

/**
 * RFC 5321, section 4.5.3.2: five minutes for the greeting, ten for the answer to a message. The
 * first is shorter here, because somebody is looking on, and waiting for it can’t leave doubt.
 */
export const PATIENCE: Patience = { connect: 30_000, answer: 600_000 };

/** The settings of the mail server that can’t be used, with what to write instead. */
export class ServerSettingsProblem extends Error {}

const EXAMPLE = `Set SMTP_URL to the address of your mail server, such as smtp://mail.school.example:587,
and SMTP_USER and SMTP_PASSWORD to the name and the password with which it lets you send.
Your email provider calls this “SMTP settings”.`;

/**
 * Reads `SMTP_URL`, `SMTP_USER` and `SMTP_PASSWORD`; name and password may also stand in the address.
 * Throws a {@link ServerSettingsProblem}, which repeats nothing of what was written.
 */
export function readMailServer(env: Readonly<Record<string, string | undefined>>): MailServer {
  const written = env['SMTP_URL']?.trim();
  if (!written) throw new ServerSettingsProblem(`No mail server is set.\n${EXAMPLE}`);
  const url = URL.parse(written);
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') {
    throw new ServerSettingsProblem(`SMTP_URL is not the address of a mail server.\n${EXAMPLE}`);
  }
  const isSecure = url.protocol === 'smtps:' || url.port === '465';
  // A secret that is not set reaches a workflow as an empty variable.
  const user = env['SMTP_USER'] || decode(url.username);
  const password = env['SMTP_PASSWORD'] || decode(url.password);
  if ((user === '') !== (password === '')) {
    throw new ServerSettingsProblem(
      `The ${user === '' ? 'name' : 'password'} for the mail server is missing.\n${EXAMPLE}`,
    );
  }
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
    isSecure,
    ...(user === '' ? {} : { user, password }),
  };
}

/** What stands in an address, where other signs than letters are written with %. */
function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    throw new ServerSettingsProblem(
      `In SMTP_URL the name or the password holds a % that is no code.\n${EXAMPLE}`,
    );
  }
}

/** Whether the server is on this very machine, where nobody can listen in between. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
