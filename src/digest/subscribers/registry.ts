import type { PlainDate, PlainDateTime, PlainMoment } from '../../lib/dates/plain.ts';
import type { Letter } from './letter.ts';

/** What shows that a family agreed (GDPR, article 7). */
export interface Consent {
  /** When, on the school’s clock; a day alone where only that was noted. */
  at: PlainMoment;
  /** By a mail that was answered, or on a slip or message that the office keeps. */
  how: 'mail' | 'office';
  /** The version of the words that were agreed to, of `src/i18n/consent-wording.ts`. */
  wording?: string;
  /** Message-IDs of the mail that asked for the news, and of the one that confirmed it. */
  request?: string;
  confirmation?: string;
}

/** One list, as one address has it. */
export interface Subscription {
  /** Id of the list, such as `willow-en`. */
  list: string;
  /** Asked for and not confirmed yet; gets digests; got them once. */
  state: 'asked' | 'active' | 'left';
  /** Since when it is so, on the school’s clock. */
  at: PlainDateTime;
  /** Message-ID of the mail that asked for the list, and the day of our question, until it is confirmed. */
  request?: string;
  askedOn?: PlainDate;
  consent?: Consent;
}

export interface Subscriber {
  address: string;
  /** The day on which it last got a question, and last heard that it has left. */
  askedOn?: PlainDate;
  toldOn?: PlainDate;
  lists: Subscription[];
}

/** Everybody on direct lists. It holds addresses: it is kept encrypted, and never in the repository. */
export interface Registry {
  /** By the address in small letters. */
  subscribers: Map<string, Subscriber>;
  /** Mails that have been read, each with the day: see `IncomingMail.id`. */
  seen: Map<string, PlainDate>;
  /** Answers that have been written and not been sent yet. */
  outbox: Letter[];
}

export function createRegistry(): Registry {
  return { subscribers: new Map(), seen: new Map(), outbox: [] };
}

export function findSubscriber(registry: Registry, address: string): Subscriber | undefined {
  return registry.subscribers.get(address.toLowerCase());
}

/** The row of an address, made if there is none. */
export function takeSubscriber(registry: Registry, address: string): Subscriber {
  const key = address.toLowerCase();
  const found = registry.subscribers.get(key) ?? { address, lists: [] };
  registry.subscribers.set(key, found);
  return found;
}

/** Puts a subscription in place of the one that an address has for its list. */
export function putSubscription(subscriber: Subscriber, subscription: Subscription): void {
  const others = subscriber.lists.filter(({ list }) => list !== subscription.list);
  subscriber.lists = [...others, subscription].sort((a, b) => (a.list < b.list ? -1 : 1));
}

export function findSubscription(
  subscriber: Subscriber | undefined,
  list: string,
): Subscription | undefined {
  return subscriber?.lists.find((each) => each.list === list);
}

const FORMAT = { homeward: 'subscribers', version: 1 };

/** The registry as lines of JSON, which {@link parseRegistry} reads. */
export function formatRegistry({ subscribers, seen, outbox }: Registry): string {
  const lines = [
    FORMAT,
    ...[...subscribers.values()].map((subscriber) => ({ subscriber })),
    ...[...seen].map(([mail, on]) => ({ mail, on })),
    ...outbox.map((letter) => ({ letter })),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

type Line = {
  homeward?: string;
  version?: number;
  subscriber?: Subscriber;
  mail?: string;
  on?: PlainDate;
  letter?: Letter;
};

/** Throws an Error in words when the text is no registry of a version that is known. */
export function parseRegistry(text: string): Registry {
  const [head, ...lines] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
  if (head?.homeward !== FORMAT.homeward || head.version !== FORMAT.version) {
    throw new Error('It is no registry, or one that a newer Homeward has written.');
  }
  const registry = createRegistry();
  for (const { subscriber, mail, on, letter } of lines) {
    if (subscriber) registry.subscribers.set(subscriber.address.toLowerCase(), subscriber);
    if (mail && on) registry.seen.set(mail, on);
    if (letter) registry.outbox.push(letter);
  }
  return registry;
}
