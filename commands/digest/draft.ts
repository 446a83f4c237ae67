import { askHttp } from '../../src/digest/live/http-client.ts';
import { createButtondown } from '../../src/digest/providers/buttondown.ts';
import { createListmonk } from '../../src/digest/providers/listmonk.ts';
import type { Provider } from '../../src/digest/providers/provider.ts';
import { isLoopback } from '../../src/digest/send/server.ts';
import { DigestProblem, EXIT } from './exit.ts';
import { requireLive } from './live-site.ts';
import { readFrozen } from './sending/frozen.ts';

export const OPTIONS = {
  at: 'value',
  'dry-run': 'switch',
  'no-live-check': 'switch',
  json: 'switch',
} as const;

export const HELP = `npm run digest -- draft DIGEST --at buttondown|listmonk

Puts a frozen digest, such as willow-en.2026-W20, as a draft at the service that keeps
families' addresses and sends for the school. With the name of a list, the latest one.
Only ever a draft: look at it there and press the button yourself. Run it again as
often as you like: what is there already stays as it is.

--at WHERE       buttondown: set BUTTONDOWN_API_KEY
                 listmonk: set LISTMONK_URL, LISTMONK_USER and LISTMONK_TOKEN
--dry-run        only says what it would do; asks nobody
--no-live-check  although the site can't be asked whether it shows everything
--json           for programs

It ends with 0 when the draft is there, 3 when the service did not take it, 75 while the
site does not show all of it yet, 78 when something is to be set up.`;

/** Makes the draft, once the site shows everything that it leads to. */
export async function run(
  options: Readonly<Record<string, string | true>>,
  subject: string | undefined,
): Promise<number> {
  const provider = chooseProvider(options['at']);
  const digest = await readFrozen(subject);
  if (options['dry-run'] === true) {
    console.log(`${digest.id}: would be put as a draft at ${provider.name}.`);
    return EXIT.done;
  }
  if (options['no-live-check'] !== true) await requireLive(digest);
  const outcome = await provider.makeDraft(digest);
  if (options['json'] === true) console.log(JSON.stringify({ digest: digest.id, ...outcome }));
  else if (outcome.state === 'made') {
    console.log(`${digest.id}: is a draft at ${provider.name} now. Look at it there and send it.`);
  } else if (outcome.state === 'known') {
    console.log(
      `${digest.id}: is at ${provider.name} already (${outcome.status}). Nothing was changed.`,
    );
  } else console.error(`${digest.id}: ${outcome.reason}`);
  return outcome.state === 'refused' ? EXIT.stopped : EXIT.done;
}

function chooseProvider(typed: string | true | undefined): Provider {
  if (typed === 'buttondown')
    return createButtondown({ key: readSecret('BUTTONDOWN_API_KEY'), ask: askHttp });
  if (typed === 'listmonk') {
    return createListmonk({
      url: readListmonkAddress(),
      user: readSecret('LISTMONK_USER'),
      token: readSecret('LISTMONK_TOKEN'),
      ask: askHttp,
    });
  }
  throw new DigestProblem(EXIT.configuration, 'Where? Add --at buttondown or --at listmonk.');
}

/** The token goes with every question, so it travels encrypted. */
function readListmonkAddress(): string {
  const url = URL.parse(readSecret('LISTMONK_URL'));
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))) {
    return url.href;
  }
  throw new DigestProblem(
    EXIT.configuration,
    'LISTMONK_URL: write the whole address, beginning with https://, such as https://lists.district.org',
  );
}

function readSecret(name: string): string {
  const value = process.env[name]?.trim();
  if (value) return value;
  throw new DigestProblem(
    EXIT.configuration,
    `${name} is not set. It stands in the settings of the service, under API.`,
  );
}
