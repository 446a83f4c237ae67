import type { PlainDateTime } from '../../lib/dates/plain.ts';
import type { Form } from '../render/digest-content.ts';
import type { Covered } from '../select/candidate.ts';
import type { FrozenDigest } from '../frozen-digest.ts';

/** Where frozen digests lie, from the project’s root: `digests/<list>/<digest>/`. */
export const DIGESTS = 'digests';

/** Something that a digest brought, and that its list has had from then on. */
export interface DigestItem {
  key: string;
  hash: string;
  title: string;
  /** Address of the page that it is about. */
  url: string;
  /** How much of it was in the mail; nothing for what is no entry of its own. */
  form?: Form;
}

/** A picture that a digest shows. */
export interface DigestPicture {
  /** Its file’s name under `/_email/img/`. */
  name: string;
  url: string;
  /** `collection/id` of the entry that shows it. */
  of: string;
}

/** What stands in `digest.json`: everything but the two parts, which lie beside it. */
export interface DigestRecord extends Omit<FrozenDigest, 'html' | 'text'> {
  v: 1;
  class: { id: string; name: string };
  preheader: string;
  /** What was published by then is in it, or in an earlier one. */
  cutoff: PlainDateTime;
  items: DigestItem[];
  pictures: DigestPicture[];
  /** Of the HTML. */
  bytes: number;
}

/** What stands in `known.json` of a list: what it has had otherwise than by mail. */
export interface KnownFile {
  v: 1;
  list: string;
  /** When mail began: what was published by then is not mailed. */
  baseline: PlainDateTime;
  known: Covered[];
}

/** What a list has had, by mail or otherwise. */
export function listCovered(
  records: readonly Pick<DigestRecord, 'items' | 'cutoff'>[],
  { known }: KnownFile,
): Covered[] {
  const mailed = records.flatMap(({ items, cutoff }) =>
    items.map(({ key, hash }) => ({ key, hash, cutoff })),
  );
  return [...known, ...mailed];
}
