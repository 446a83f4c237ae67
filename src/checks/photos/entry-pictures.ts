import type { PlainDate } from '../../lib/dates/plain.ts';
import { listPictureNodes } from '../../lib/tree-pictures.ts';
import type { PictureNode } from '../../schemas/content-tree.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import type { PeopleInPicture, PictureSource } from '../../schemas/picture.ts';
import type { CheckContext } from '../rule.ts';

/** A picture of an entry, as rules about pictures see it. */
export interface EntryPicture {
  path: readonly ['cover'] | readonly ['body'];
  /** 1-based line of the file, where it is known. */
  line: number | undefined;
  source: PictureSource;
  /** What it shows; empty when it only decorates. */
  alt: string;
  /** Caption and credit. */
  caption: string;
  people: PeopleInPicture | undefined;
  /** Last day of the families' consent. */
  consentEnds: PlainDate | undefined;
}

/** Every picture that an entry shows, its cover first. */
export function listEntryPictures(
  entry: LibraryEntry,
  { passagesOf }: Pick<CheckContext, 'passagesOf'>,
): EntryPicture[] {
  const { data } = entry;
  const cover = 'cover' in data ? data.cover : undefined;
  const body = 'body' in data ? listPictureNodes(data.body) : [];
  const lineOf = ({ alt, caption }: PictureNode) =>
    passagesOf(entry).find(
      ({ kind, path, text }) =>
        path[0] === 'body' &&
        ((kind === 'alt' && text === alt) || (kind === 'caption' && text === caption)),
    )?.line;
  return [
    ...(cover
      ? [
          {
            path: ['cover'] as const,
            line: undefined,
            source: cover.src,
            alt: cover.alt ?? '',
            caption: cover.credit ?? '',
            people: cover.people,
            consentEnds: cover.consent?.expires,
          },
        ]
      : []),
    ...body.map((node) => ({
      path: ['body'] as const,
      line: lineOf(node),
      source: node.src,
      alt: node.alt,
      caption: node.caption ?? '',
      people: node.people,
      consentEnds: node.consentEnds,
    })),
  ];
}
