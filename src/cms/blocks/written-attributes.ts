import type { FlowTag, TextTag } from './read-markdown.ts';

/** The attributes of a tag by name; undefined where one is no plain text. */
export function readWrittenAttributes({
  attributes,
}: FlowTag | TextTag): Record<string, string> | undefined {
  const read = attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof (attribute.value ?? '') === 'string'
      ? ([attribute.name, (attribute.value ?? '') as string] as const)
      : undefined,
  );
  return read.includes(undefined)
    ? undefined
    : Object.fromEntries(read.filter((entry) => entry !== undefined));
}
