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
  /** A feed of this page's own, such as the class's: its path without the base. */
  feed?: { title: string; path: string } | undefined;
  /** The same page in other languages. */
  alternates?: readonly { lang: string; href: string }[] | undefined;
  /** false keeps the page out of search engines. */
  isListed?: boolean | undefined;
}

export interface NavLink {
  label: string;
  href: string;
  isCurrent: boolean;
}

/** Everything that the page shell shows. */
export interface PageView extends PageOptions {
  lang: string;
  locale: string;
  dir: 'ltr' | 'rtl';
  school: School;
  canonical: string;
  origin: string;
  home: string;
  search: string;
  feeds: { title: string; href: string }[];
  mainLinks: NavLink[];
  footerLinks: NavLink[];
  asOf: string;
  robots?: string | undefined;
}
