import type { z } from 'zod';
import type { PlainDateTime } from '../lib/dates/plain.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { Library, LibraryEntry } from '../schemas/library.ts';
import type { School } from '../schemas/school.ts';
import type { NameGuard } from './names/name-facts.ts';
import type { Passage } from './passage.ts';

/** What becomes of a finding: it fails `npm run check`, asks for a look, or is a thought. */
export type Level = 'stops' | 'look' | 'hint';

/** What a rule found. Whoever reports it turns `path` into a line. */
export interface Observation {
  /** Path of the entry's file from the project's root. */
  file: string;
  /** The field, such as `['ask', 'by']`; `['body']` for words of the body. */
  path: readonly (string | number)[];
  /** 1-based line of the file, where the rule knows it from a passage. */
  line?: number | undefined;
  /** The words as written that the finding is about, for marking them on the page. */
  quote?: string | undefined;
  /** What is wrong and why it matters, in a teacher's words. */
  problem: string;
  /** What to write instead. */
  fix: string;
  /** Milder than the rule's level, where this case calls for it. */
  level?: Level | undefined;
}

/** What a rule may know. All of it comes as a parameter; no rule reads files or the clock. */
export interface CheckContext {
  /** All entries that could be read, drafts and future ones included. */
  library: Library;
  now: PlainDateTime;
  /** The school's settings; a rule's own come through `readOptions` (`./rule-settings.ts`). */
  school: School;
  /** IANA name of the school's zone. */
  timeZone: string;
  /** The language of an entry (BCP 47), by itself, its class, or the school. */
  langOf: (entry: LibraryEntry) => string;
  /** Everything a family reads of an entry, in the order of the file. Read once, then kept. */
  passagesOf: (entry: LibraryEntry) => readonly Passage[];
  /** The children's names, where a roster was given; without one nobody looks for names. */
  names?: NameGuard | undefined;
}

/** What `docs/checks.md` says of a rule. */
export interface RulePage {
  /** A short name in a teacher's words: "Weekday and date agree". */
  title: string;
  /** Why a careful colleague would mention it: one or two sentences. */
  why: string;
  /** An example that is found, and the same written well. */
  wrong: string;
  right: string;
}

interface RuleFacts {
  /** As schools and entries name it: kebab-case, and stable for ever. */
  id: string;
  level: Level;
  page: RulePage;
  /** Off unless a school asks for it. */
  isOptIn?: boolean;
  /** Its answer changes as days pass, so it never stops a build. */
  isDated?: boolean;
  /** Not asked while an entry of these can't be read, because it may hold the answer. */
  readsAllOf?: readonly CollectionName[];
  /** What a school may set of it beside its level, each with a default and a description. */
  options?: z.ZodObject;
  /** It looks at every sentence, so a build asks it only at a school where it stops publishing. */
  isSlow?: boolean;
  /** What it can't look at in this school's content, in one sentence; a report says it once. */
  leavesOut?: (context: CheckContext) => string | undefined;
  /** It keeps children safe: a report says so whenever it is off. */
  isSafety?: boolean;
}

/** A rule that looks at one entry at a time, so that an entry just saved is checked at once. */
export interface EntryRule extends RuleFacts {
  scope: 'entry';
  collections: readonly CollectionName[];
  find: (entry: LibraryEntry, context: CheckContext) => Observation[];
}

/** A rule that looks at all entries together. */
export interface LibraryRule extends RuleFacts {
  scope: 'library';
  find: (context: CheckContext) => Observation[];
}

/** A rule about the finished site, asked by whoever has one: the build, `npm run check -- links`. */
export interface SiteRule extends RuleFacts {
  scope: 'site';
}

export type Rule = EntryRule | LibraryRule | SiteRule;
