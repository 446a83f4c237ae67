import { authoringComponents } from '../components/index.ts';
import type { LinkedEntry, RenderContext } from './context.ts';

/** The entry that a component such as `EventLink` points to, or nothing when it is not published. */
export function findLinkedEntry(
  name: string,
  props: Readonly<Record<string, string>>,
  { findEntry }: Pick<RenderContext, 'findEntry'>,
): LinkedEntry | undefined {
  const references = Object.entries(authoringComponents.get(name)?.references ?? {});
  const [attribute, collection] = references[0] ?? [];
  const id = attribute && props[attribute];
  return id && collection ? findEntry(collection, id) : undefined;
}
