import type { FeedSource } from './feed-item.ts';

/** A feed, whatever its format: its own facts, and the entries that it carries, newest first. */
export interface Feed {
  title: string;
  description: string;
  /** BCP 47 language of the feed. */
  language: string;
  /** Address of the page that the feed follows. */
  link: string;
  /** Addresses of the feed itself, in each format. */
  rss: string;
  json: string;
  /** Address of the style sheet with which a browser shows it. */
  styleSheet: string;
  /** Address of the page that leads to older entries. */
  archive: string;
  /** Whether there are older entries than those that it carries. */
  isCut: boolean;
  sources: readonly FeedSource[];
}
