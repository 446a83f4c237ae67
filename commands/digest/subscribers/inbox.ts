import { existsSync } from 'node:fs';
import { readServer } from './mail-server.ts';
import { readInbox } from '../../../src/digest/subscribers/read-inbox.ts';
import { markRead, readMailbox } from '../../../src/digest/subscribers/mailbox.ts';
import { changeState } from '../../../src/digest/subscribers/registry-file.ts';
import { sendLetters } from '../../../src/digest/subscribers/send-letters.ts';
import { settings } from '../../../src/site/settings.ts';
import { CommandProblem } from '../../options/options.ts';
import { resolveTyped } from '../../project/paths.ts';
import { openSession, SHARED_HELP, SHARED_OPTIONS, type Options } from './session.ts';

export const OPTIONS = { ...SHARED_OPTIONS, mailbox: 'value', 'dry-run': 'switch' } as const;

export const HELP = `npm run digest -- subscribers inbox --mailbox FOLDER

Reads the mails that families wrote to get on or off a list, does what they ask for,
and answers. Run it once a day or more often: a family that wants to stop must not
wait. Mails that ask for nothing that it knows stay for a person to read.

--mailbox FOLDER  a Maildir, or a folder of .eml files
--dry-run         only says what would happen; writes and sends nothing
--json            the same for programs
${SHARED_HELP}

Answers go out over SMTP_URL, with SMTP_USER and SMTP_PASSWORD.

It ends with 0 when all is done, 3 when answers are left for the next run, 75 when
another command is at work, 78 when something has to be set right.`;

export async function run(options: Options): Promise<number> {
  const { mailbox: typed } = options;
  if (typeof typed !== 'string') throw new CommandProblem(`Which mailbox?\n\n${HELP}`);
  const folder = resolveTyped(typed);
  if (!existsSync(folder)) throw new CommandProblem(`There is no folder ${folder}.`);
  const isDry = options['dry-run'] === true;
  const server = isDry ? undefined : readServer();
  const { place, context, lists } = await openSession(options);
  const { outcomes, left } = await changeState(place, async (state, save) => {
    const mails = await readMailbox(folder);
    const known = new Map(lists.map((list) => [list.id, list]));
    const read = await readInbox(
      state,
      mails.map(({ head }) => head),
      { ...context, lists: known },
    );
    const { outcomes, outgoing } = read;
    if (!server) return { result: { outcomes, left: outgoing.length } };
    // What was decided is kept before anything is sent: a run that is killed loses no answer.
    await save(read);
    if (outgoing.length > 0) console.error(`Sending answers: ${outgoing.length}.`);
    const from = { name: settings.name, address: context.mailbox };
    const unsent = await sendLetters(outgoing, { server, from });
    for (const { reason } of unsent.slice(0, 3)) console.error(`An answer was not sent: ${reason}`);
    const done = mails.filter((_, index) => !['person', 'seen'].includes(outcomes[index]!));
    await markRead(
      folder,
      done.map(({ path }) => path),
    );
    const registry = { ...read.registry, outbox: unsent.map(({ letter }) => letter) };
    return { state: { ...read, registry }, result: { outcomes, left: unsent.length } };
  });
  report(outcomes, left, options);
  return left > 0 && !isDry ? 3 : 0;
}

function report(outcomes: readonly string[], left: number, options: Options): void {
  const count = (name: string) => outcomes.filter((outcome) => outcome === name).length;
  const counts = {
    asked: count('asked'),
    confirmed: count('confirmed'),
    left: count('left'),
    automatic: count('automatic'),
    person: count('person'),
    seen: count('seen'),
    unsent: left,
  };
  if (options['json']) console.log(JSON.stringify(counts));
  else {
    console.log(
      `Asked to join: ${counts.asked}. Confirmed: ${counts.confirmed}. Left: ${counts.left}.`,
    );
    console.log(
      `For a person to read: ${counts.person}. Automatic, not answered: ${counts.automatic}.`,
    );
    if (options['dry-run'])
      console.log(`Answers that would be sent: ${left}. Nothing was written.`);
    else if (left > 0) console.log(`Answers that wait for the next run: ${left}.`);
  }
}
