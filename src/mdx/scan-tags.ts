/** An attribute as written: `kind="tip"`, `kind='tip'`, `kind=“tip”` or `open` alone. */
export interface WrittenAttribute {
  name: string;
  value: string;
  /** White space before it, kept so that lines stay where they are. */
  space: string;
}

export interface WrittenTag {
  name: string;
  attributes: WrittenAttribute[];
  isClosing: boolean;
  isSelfClosed: boolean;
  /** What stands between the last attribute and the end of the tag. */
  trailing: string;
  /** Characters that the tag takes up. */
  length: number;
  /** The first piece that is not a literal attribute, such as `{...props}`. */
  strange?: string | undefined;
}

/** White space that holds no blank line. */
const SPACE = String.raw`(?:[^\S\n]|\n(?![^\S\n]*\n))`;

const ATTRIBUTE = new RegExp(
  String.raw`^(${SPACE}+)([\p{L}_][\p{L}\p{N}_:.-]*)(?:${SPACE}*=${SPACE}*("[^"]*"|'[^']*'|“[^”]*”|„[^“”]*[“”]))?`,
  'u',
);

/**
 * Reads the tag at the start of `text`, or nothing when what stands there is only a less-than
 * sign. A tag ends with `>` before the next blank line.
 */
export function findTag(text: string): WrittenTag | undefined {
  const opening = /^<(\/?)([A-Za-z][A-Za-z0-9_.:-]*)/.exec(text);
  if (!opening) return undefined;
  const [start, slash, name] = opening as unknown as [string, string, string];
  const attributes: WrittenAttribute[] = [];
  let rest = text.slice(start.length);
  for (let match = ATTRIBUTE.exec(rest); match; match = ATTRIBUTE.exec(rest)) {
    attributes.push({ space: match[1]!, name: match[2]!, value: match[3]?.slice(1, -1) ?? '' });
    rest = rest.slice(match[0].length);
  }
  const end = /^(\s*)(\/?)>/.exec(rest);
  const tag = { name, attributes, isClosing: slash === '/' };
  if (end && !/\n\s*\n/.test(end[1]!)) {
    const length = text.length - rest.length + end[0].length;
    return { ...tag, isSelfClosed: end[2] === '/', trailing: end[1]!, length };
  }
  return findStrangeTag(text, rest, tag);
}

/** A tag that holds more than literal attributes, for example code in curly brackets. */
function findStrangeTag(
  text: string,
  rest: string,
  tag: Pick<WrittenTag, 'name' | 'attributes' | 'isClosing'>,
): WrittenTag | undefined {
  const blankLine = rest.search(/\n[^\S\n]*\n/);
  const paragraph = blankLine < 0 ? rest : rest.slice(0, blankLine);
  // The alternatives have no character in common: a page of quotation marks takes linear time.
  const end =
    /^(?:\{[^}]*\}|"[^"]*"|'[^']*'|[^>"'{])*?(\/?)>/.exec(paragraph) ??
    /^[^>]*?(\/?)>/.exec(paragraph);
  if (!end) return undefined;
  const written = end[0].replace(/\/?>$/, '').trim();
  const strange = written.startsWith('=') ? `${tag.attributes.at(-1)?.name}${written}` : written;
  const length = text.length - rest.length + end[0].length;
  return { ...tag, isSelfClosed: end[1] === '/', trailing: '', length, strange };
}
