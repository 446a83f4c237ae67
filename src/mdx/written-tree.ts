import type { PlainDate } from '../lib/dates/plain.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { PeopleInPicture } from '../schemas/picture.ts';
import type { BodyFault } from './neutralise.ts';

/** A content tree whose pictures are still the file names that the teacher wrote. */
export type WrittenTree = WrittenNode[];

export type WrittenNode =
  | { type: 'html'; html: string }
  | { type: 'component'; name: string; props: Record<string, string>; children: WrittenTree }
  | WrittenPicture;

export interface WrittenPicture {
  type: 'picture';
  src: string;
  alt: string;
  caption?: string | undefined;
  /** Who can be recognised. Markdown's own form of a picture can't say. */
  people?: PeopleInPicture | undefined;
  consent?: WrittenConsent | undefined;
}

/** The days on which the families agree that a picture is shown, both included. */
export interface WrittenConsent {
  given?: PlainDate | undefined;
  expires?: PlainDate | undefined;
}

/** An id or a file name in a body, to be looked up by whoever knows the other entries. */
export interface WrittenReference {
  collection: CollectionName;
  id: string;
  line: number;
}

export interface WrittenFile {
  name: string;
  kind: 'picture' | 'download';
  line: number;
  /** Of a picture: what it shows, in the writer's words. */
  alt?: string | undefined;
  people?: PeopleInPicture | undefined;
  consent?: WrittenConsent | undefined;
}

export interface ParsedTree {
  tree: WrittenTree;
  references: WrittenReference[];
  files: WrittenFile[];
  /** Things worth a look that do not stop publishing. */
  hints: BodyFault[];
}

/** Whether a node is white space alone, as between components on lines of their own. */
export function isBlank(node: WrittenNode): boolean {
  return node.type === 'html' && node.html.trim() === '';
}
