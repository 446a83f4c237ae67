import type { z } from 'zod';
import type { CollectionName } from '../../schemas/collection-names.ts';
import type { RenderContext, TextContext } from '../render/context.ts';

/** What may stand between the start and the end of a component. */
export type ComponentContent =
  /** Paragraphs, lists and so on. */
  | 'blocks'
  /** Words within a sentence, or nothing. */
  | 'words'
  /** Pictures alone. */
  | 'photos'
  /** Nothing: the component closes itself. */
  | 'nothing';

/** A component's attributes and the content already rendered for the channel. */
export interface RenderedComponent {
  props: Readonly<Record<string, string>>;
  content: string;
}

/**
 * A component that teachers may write. The web form is the Astro component of the same name in
 * `components/authoring/`; the other channels' forms stand here side by side.
 */
export interface AuthoringComponent {
  name: string;
  /** What it is for, in a teacher's words; shown in the documentation and in the editor. */
  description: string;
  /** Its sign in the editor's menu: a name of Material Symbols. */
  icon?: string;
  /** Attributes, all literal strings. Anything else written is refused. */
  attributes: z.ZodObject;
  content: ComponentContent;
  /** Attributes that hold the id of an entry. */
  references?: Readonly<Record<string, CollectionName>>;
  /** Attributes that hold the name of a file beside the entry. */
  files?: readonly string[];
  /** Plain semantic HTML for feeds. */
  html: (rendered: RenderedComponent, context: RenderContext) => string;
  /** HTML that mail programs show; styled by the digest's style sheet through its classes. */
  email: (rendered: RenderedComponent, context: RenderContext) => string;
  /** Plain text; the content comes as text already. */
  text: (rendered: RenderedComponent, context: TextContext) => string;
}
