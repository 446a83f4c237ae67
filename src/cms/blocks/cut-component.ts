import { findTag } from '../../mdx/scan-tags.ts';

/** A component of a file in its parts. */
export interface ComponentText {
  /** Its start, such as `<Callout kind="tip">`. */
  start: string;
  content: string;
  end: string;
  /** What every line of the content was indented by. */
  indent: string;
}

/** The parts of a component, with its content not indented. */
export function cutComponent(text: string, name: string): ComponentText {
  const start = text.slice(0, findTag(text)?.length ?? 0);
  const end = Math.max(start.length, text.lastIndexOf(`</${name}`));
  const lines = text.slice(start.length, end).split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)![0]);
  const indent = indents.toSorted()[0] ?? '';
  const content = lines.map((line) => line.replace(new RegExp(`^ {0,${indent.length}}`), ''));
  return { start, content: content.join('\n'), end: text.slice(end), indent };
}
