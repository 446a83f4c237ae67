import type { CollectionName } from '../../schemas/collection-names.ts';
import type { PictureSource } from '../../schemas/picture.ts';

/** A picture made ready for a channel: dimensions in CSS pixels. */
export interface RenderedPicture {
  src: string;
  width: number;
  height: number;
}

/** What a link to an entry shows: its title and, for events, when and where. */
export interface LinkedEntry {
  title: string;
  /** Address that works in the channel. */
  href: string;
  /** A short line such as the date, already in the reader's language. */
  facts?: string | undefined;
}

/** What a renderer needs from its channel. */
export interface RenderContext {
  /** A phrase of the interface in the language of the entry. */
  t: (key: string) => string;
  /** Turns an address as written in content into one that works in the channel. */
  toHref: (href: string) => string;
  /** Makes a picture ready. */
  toPicture: (source: PictureSource) => RenderedPicture;
  /** The entry that a component points to, or nothing when it is not published. */
  findEntry: (collection: CollectionName, id: string) => LinkedEntry | undefined;
}

/** The same for plain text, which shows no picture. */
export type TextContext = Omit<RenderContext, 'toPicture'>;
