import { readAddress } from '../../../src/digest/address.ts';
import { CommandProblem } from '../../options/options.ts';

type Typed = Readonly<Record<string, string | true>>;

/** What was typed for a run, by who needs it. */
export interface ChosenOptions {
  run: {
    connections: number;
    rate?: number;
    limit?: number;
    onUncertain: 'hold' | 'resend';
    isPatient: boolean;
  };
  mailing: { bounces?: string; oneClick?: string };
  ledger: { batch?: number };
}

/** Enough for a school, and few enough for every provider. */
const CONNECTIONS = 4;

/** Many more are taken for an attack. */
const MOST_CONNECTIONS = 32;

/** Reads the options of `send`; throws a {@link CommandProblem} for what can’t be used. */
export function readSendOptions(options: Typed): ChosenOptions {
  const rate = readNumber(options, 'rate', { most: 1000 });
  const limit = readNumber(options, 'limit', { isWhole: true });
  const batch = readNumber(options, 'batch', { isWhole: true, most: 1000 });
  const connections = readNumber(options, 'connections', { isWhole: true, most: MOST_CONNECTIONS });
  const bounces = readBounces(options['bounces']);
  const oneClick = readPage(options['one-click']);
  return {
    run: {
      connections: connections ?? CONNECTIONS,
      ...(rate === undefined ? {} : { rate }),
      ...(limit === undefined ? {} : { limit }),
      onUncertain: readPolicy(options['on-uncertain']),
      isPatient: options['no-wait'] !== true,
    },
    mailing: {
      ...(bounces === undefined ? {} : { bounces }),
      ...(oneClick === undefined ? {} : { oneClick }),
    },
    ledger: batch === undefined ? {} : { batch },
  };
}

function readNumber(
  options: Typed,
  name: string,
  { isWhole = false, most = Infinity }: { isWhole?: boolean; most?: number },
): number | undefined {
  const typed = options[name];
  if (typeof typed !== 'string') return undefined;
  const number = Number(typed);
  if (number > 0 && number <= most && (!isWhole || Number.isInteger(number))) return number;
  const kind = isWhole ? 'a whole number' : 'a number';
  const bound = most === Infinity ? 'from 1' : `up to ${most}`;
  throw new CommandProblem(`--${name}: “${typed}” can’t be used. Write ${kind} ${bound}.`);
}

function readPolicy(typed: string | true | undefined): 'hold' | 'resend' {
  if (typed === undefined || typed === 'hold') return 'hold';
  if (typed === 'resend') return 'resend';
  throw new CommandProblem('--on-uncertain: write hold or resend.');
}

function readBounces(typed: string | true | undefined): string | undefined {
  if (typeof typed !== 'string') return undefined;
  const read = readAddress(typed);
  if ('problem' in read) throw new CommandProblem(`--bounces: ${read.problem} ${read.fix}`);
  return read.address;
}

function readPage(typed: string | true | undefined): string | undefined {
  if (typeof typed !== 'string') return undefined;
  // RFC 8058, section 3.1: an address of https, and nothing else.
  const url = URL.parse(typed);
  if (url?.protocol === 'https:' && !/[\s<>,]/.test(url.href)) return url.href;
  throw new CommandProblem('--one-click: write the whole address of the page, with https://.');
}
