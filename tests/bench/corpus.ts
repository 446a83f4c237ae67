import { writeBody } from './body.ts';
import { createRandom, pick, pickNumber } from './random.ts';
import { createWords } from './words.ts';

/** What both sites are made from: the same words and pictures, in the form that each wants. */
export interface Corpus {
  classes: BenchClass[];
  events: BenchEvent[];
  /** Newest first. */
  newsletters: BenchNewsletter[];
}

export interface BenchClass {
  id: string;
  name: string;
}

export interface BenchEvent {
  id: string;
  title: string;
  date: string;
  start: string;
  place: string;
  body: string;
}

export interface BenchNewsletter {
  id: string;
  title: string;
  date: string;
  class: string;
  summary: string;
  tags: string[];
  /** Number of its picture in the pool. */
  picture: number;
  alt: string;
  ask: { text: string; by: string };
  /** Id of a promise that it makes. */
  promise?: string | undefined;
  /** Id of an earlier promise that it keeps. */
  kept?: string | undefined;
  body: string;
}

export const POOL_SIZE = 48;

/** The moment at which both sites are built; the newest newsletter is of this day. */
export const NOW = '2026-05-14T08:00';

const LAST_DAY = Date.UTC(2026, 4, 13);
const DAY = 86_400_000;
const EVENTS = 40;
const TAGS = ['science', 'reading', 'maths', 'outdoors', 'music', 'art', 'kindness', 'trips'];
const CLASSES = ['Willow', 'Heron', 'Tamarack', 'Maple', 'Otter', 'Spruce'];
/** Every fourth newsletter makes a promise, which the class's newsletter two weeks later keeps. */
const PROMISE_EVERY = 4;
const KEPT_AFTER = 2 * CLASSES.length;

/** How far back newsletters go at most; a school has no files from before computers. */
const MOST_DAYS = 20 * 365;

/**
 * Newsletters of six classes, one a week each, or oftener where there are more than twenty years
 * would hold, back from `NOW`. The same count gives the same words.
 */
export function createCorpus(count: number): Corpus {
  const events = Array.from({ length: EVENTS }, (_, index) => createEvent(index));
  const newsletters = Array.from({ length: count }, (_, index) =>
    createNewsletter(index, { count, events }),
  );
  return {
    classes: CLASSES.map((name) => ({ id: name.toLowerCase(), name })),
    events,
    newsletters,
  };
}

function createEvent(index: number): BenchEvent {
  const words = createWords(createRandom(`event ${index}`));
  const day = toDay(LAST_DAY + (index - EVENTS / 2) * 4 * DAY);
  return {
    id: `event-${String(index).padStart(2, '0')}`,
    title: words.phrase(4),
    date: toDay(LAST_DAY - (index + 60) * DAY),
    start: `${day} 18:30`,
    place: words.phrase(2),
    body: `${words.sentence(8, 14)} ${words.sentence(8, 14)}\n`,
  };
}

function createNewsletter(
  index: number,
  { count, events }: { count: number; events: readonly BenchEvent[] },
): BenchNewsletter {
  const random = createRandom(`newsletter ${index}`);
  const words = createWords(random);
  const schoolClass = CLASSES[index % CLASSES.length]!.toLowerCase();
  const week = Math.floor(index / CLASSES.length);
  const days = Math.min(7, Math.floor(MOST_DAYS / Math.ceil(count / CLASSES.length)));
  const date = LAST_DAY - week * days * DAY;
  const older = index + KEPT_AFTER;
  return {
    id: `${schoolClass}-${toDay(date)}`,
    title: words.phrase(pickNumber(random, 3, 6)),
    date: toDay(date),
    class: schoolClass,
    summary: `${words.sentence(10, 16)} ${words.sentence(6, 10)}`,
    tags: [pick(random, TAGS), `week-${week}`],
    picture: index % POOL_SIZE,
    alt: words.sentence(6, 12),
    ask: { text: words.sentence(6, 10), by: toDay(date + 7 * DAY) },
    promise: index % PROMISE_EVERY === 0 ? `promise-${index}` : undefined,
    kept: older < count && older % PROMISE_EVERY === 0 ? `promise-${older}` : undefined,
    body: writeBody(random, { eventId: pick(random, events).id }),
  };
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
