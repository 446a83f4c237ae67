import type { PlainDate } from '../../lib/dates/plain.ts';
import type { Entry } from '../../lib/entry.ts';
import type { DatedEvent } from '../../lib/events/dated-event.ts';
import type { LinkedPromise } from '../../lib/linked-promise.ts';
import type { RenderContext } from '../../mdx/render/context.ts';
import type { DigestList } from '../lists/digest-list.ts';

/** A newsletter with what it promised and the earlier promises that it answers. */
export interface BroughtNewsletter {
  entry: Entry<'newsletters'>;
  promised: readonly LinkedPromise[];
  answered: readonly LinkedPromise[];
}

/** What was wrong in a newsletter that families have had. */
export interface BroughtCorrection {
  entry: Entry<'newsletters'>;
  text: string;
}

/** Who sends a digest, as its foot says. */
export interface Sender {
  name: string;
  postalAddress: string;
  /** Where a family writes to. */
  email: string;
}

/** All that a digest says, before it has a form. Lists are in the order in which they are read. */
export interface DigestContent {
  list: DigestList;
  dir: 'ltr' | 'rtl';
  /** In which days and numbers are written. */
  locale: string;
  /** The day of the digest. */
  day: PlainDate;
  sender: Sender;
  /** Address of its page in the archive. */
  archiveUrl: string;
  newsletters: readonly BroughtNewsletter[];
  /** Events of the days to come, and those that are new. */
  dates: readonly DatedEvent[];
  celebrations: readonly Entry<'celebrations'>[];
  /** Tips that are new. */
  tips: readonly Entry<'home-learning'>[];
  /** One to try where none is new. */
  tipOfWeek: Entry<'home-learning'> | undefined;
  corrections: readonly BroughtCorrection[];
  /** Events that moved or were cancelled after families heard of them. */
  changes: readonly DatedEvent[];
  /** Makes bodies of an entry ready for mail. */
  createContext: (entry: Entry) => RenderContext;
  /** Absolute address of an entry’s page. */
  toAddress: (entry: Pick<Entry, 'collection' | 'id'>) => string;
}

/** How much of an entry stands in a mail. */
export type Form = 'full' | 'summary' | 'title';

/** The form of each entry, by `collection/id`. */
export type FindForm = (entry: Pick<Entry, 'collection' | 'id'>) => Form;
