import { randomBytes } from 'node:crypto';
import { composeDigest } from '../../src/digest/send/compose.ts';
import { toTestMessageId } from '../../src/digest/send/message-id.ts';
import { judge } from '../../src/digest/send/outcome.ts';
import { openSession } from '../../src/digest/send/session.ts';
import { CommandProblem } from '../options/options.ts';
import { DigestProblem, EXIT } from './exit.ts';
import { getInbox } from './sending/audience.ts';
import { readFrozen } from './sending/frozen.ts';
import { tellProblems } from './sending/problems.ts';
import { readServer } from './subscribers/mail-server.ts';
import { readTypedAddress } from './subscribers/session.ts';

export const OPTIONS = { to: 'value' } as const;

export const HELP = `npm run digest -- test DIGEST --to YOU@SCHOOL.ORG

Sends a digest to you alone, with [TEST] before its subject, so that you see it as
families will. Nothing is written down, and nobody else gets anything. With the name of
a list, the latest one.

The mail server stands in the environment: SMTP_URL, SMTP_USER and SMTP_PASSWORD.

--to ADDRESS  where to send it`;

/** Sends one copy, without a ledger. */
export async function run(
  options: Readonly<Record<string, string | true>>,
  subject: string | undefined,
): Promise<number> {
  return tellProblems(async () => {
    if (options['to'] === undefined) throw new CommandProblem('To whom? Add --to you@school.org');
    const to = readTypedAddress(options['to']);
    const digest = await readFrozen(subject);
    const compose = await composeDigest({
      ...{ digest, mark: '[TEST]', isGroup: false, inbox: getInbox() },
    });
    const messageId = toTestMessageId(digest, randomBytes(16).toString('hex'));
    const session = await openSession(readServer());
    const outcome = await session.deliver(
      { from: digest.from.address, to },
      compose({ to, messageId }),
      () => Promise.resolve(),
    );
    session.close();
    if (judge(outcome) === 'sent') {
      console.log(`${digest.id} is on its way to ${to}. Look into the spam folder too.`);
      return EXIT.done;
    }
    const told = 'reply' in outcome ? outcome.reply : outcome.why;
    throw new DigestProblem(EXIT.stopped, `The mail server did not take it: ${told}`);
  });
}
