import { z } from 'zod';
import type { PlainDate } from '../lib/dates/plain.ts';
import {
  PEOPLE_IN_PICTURE,
  type ImageSchema,
  type PeopleInPicture,
  type PictureSource,
} from './picture.ts';

/**
 * The body of an entry as data. Plain HTML is collapsed into fragments that hold only what
 * `mdx/allowed-html.ts` lists; components and pictures stay nodes of their own.
 */
export type ContentTree = ContentNode[];

export type ContentNode = HtmlNode | ComponentNode | PictureNode;

/**
 * A run of HTML. Not always balanced: where a component or a picture lies inside an element,
 * the element's start and end are in different fragments.
 */
export interface HtmlNode {
  type: 'html';
  html: string;
}

/** An authoring component with literal attributes. */
export interface ComponentNode {
  type: 'component';
  name: string;
  props: Record<string, string>;
  children: ContentTree;
}

/** A picture written in the body. */
export interface PictureNode {
  type: 'picture';
  src: PictureSource;
  alt: string;
  caption?: string | undefined;
  /** Who can be recognised in it; missing only where a fault says that it is. */
  people?: PeopleInPicture | undefined;
  /** Last day of the families' consent (`2026-06-30`), where there is one. */
  consentEnds?: PlainDate | undefined;
}

/** The schema of a tree, whose pictures Astro resolves through `image`. */
export function createContentTreeSchema(image: ImageSchema): z.ZodType<ContentTree> {
  const tree: z.ZodType<ContentTree> = z.lazy(() => z.array(node));
  const node = z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('html'), html: z.string() }),
    z.strictObject({
      type: z.literal('component'),
      name: z.string(),
      props: z.record(z.string(), z.string()),
      children: tree,
    }),
    z.strictObject({
      type: z.literal('picture'),
      src: image(),
      alt: z.string(),
      caption: z.string().optional(),
      people: z.enum(PEOPLE_IN_PICTURE).optional(),
      consentEnds: z.string().optional(),
    }),
  ]);
  return tree.meta({ label: 'Text' });
}
