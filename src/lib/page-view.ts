import type { FeedLink } from './feed-paths.ts';
import type { PictureSource } from '../schemas/picture.ts';
import type { School } from '../schemas/school.ts';

/** What is particular about a page. */
export interface PageOptions {
  title: string;
  /** Path of the page without the base, such as `/events/`. */
  path: string;
  description?: string | undefined;
  /** BCP 47; the school's when left out. */
  lang?: string | undefined;
  cover?: { src: PictureSource; alt?: string | undefined } | undefined;
  /** Feeds of this page's own, such as the class's; the site's is always there. */
  feeds?: readonly FeedLink[] | undefined;
  /** The same page in other languages. */
  alternates?: readonly { lang: string; href: string }[] | undefined;
  /** false keeps the page out of search engines. */
  isListed?: boolean | undefined;
  /** Whom families write to about this page; the office when left out. */
  contacts?: readonly Contact[] | undefined;
  /** Path of the page on which families say how they want to hear; in the school's language when left out. */
  preferencesPath?: string | undefined;
  /** Path of the page on which they see how to follow the school; the same. */
  followPath?: string | undefined;
}

/** Somebody whom a family can write to or call. */
export interface Contact {
  name: string;
  /** Their place on the page of people; the office has none. */
  href?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  /** How soon a family gets an answer, in words. */
  repliesWithin?: string | undefined;
  /** BCP 47: set when they are named because they speak the language of the page. */
  language?: string | undefined;
}

export interface NavLink {
  label: string;
  href: string;
  isCurrent: boolean;
}

/** Everything that the page shell shows. */
export interface PageView extends Omit<PageOptions, 'feeds'> {
  lang: string;
  locale: string;
  dir: 'ltr' | 'rtl';
  school: School;
  canonical: string;
  origin: string;
  home: string;
  search: string;
  contacts: readonly Contact[];
  /** Address of the page on which families say how they want to hear. */
  preferences: string;
  /** Address of the page on which they see how to follow the school. */
  follow: string;
  feeds: { title: string; rss: string; json: string }[];
  mainLinks: NavLink[];
  footerLinks: NavLink[];
  asOf: string;
  robots?: string | undefined;
}
