import {
  LineCounter,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';

/** A fault within one file, with its 1-based line. */
export interface FileFault {
  line: number;
  /** The field that it is about, where it is about one. */
  path?: readonly PropertyKey[] | undefined;
  problem: string;
  fix: string;
}

/** The header of an entry, every value still the text that was typed. */
export interface FrontMatter {
  values: Record<string, unknown>;
  /** Line of a field, or of the nearest thing round it that is written. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** An entry's file in its two parts. `bodyLine` is the line on which the body begins. */
export interface SplitFile {
  header: string;
  headerLine: number;
  body: string;
  bodyLine: number;
}

const EXAMPLE_HEADER =
  'The file must begin with a line ---, then the fields such as title: and date:, then a line ---.';

/** An entry's file in its parts: YAML is all header, writing has a header and a body. */
export function splitEntry(file: string, text: string): SplitFile | FileFault {
  if (!/\.ya?ml$/.test(file)) return splitFile(text);
  return { header: text, headerLine: 1, body: '', bodyLine: 1 };
}

/** Splits a text at its `---` lines. */
function splitFile(source: string): SplitFile | FileFault {
  const lines = source.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) return { line: 1, problem: 'The file is empty.', fix: EXAMPLE_HEADER };
  if (lines[first]!.trim() !== '---') {
    return { line: first + 1, problem: 'The file has no header.', fix: EXAMPLE_HEADER };
  }
  const length = lines.slice(first + 1).findIndex((line) => /^---\s*$/.test(line));
  if (length < 0) {
    const lastField = lines.findLastIndex((line) => /^[\w-]+:/.test(line));
    return {
      line: Math.max(lastField, first) + 1,
      problem: 'The line --- that closes the header is missing.',
      fix: 'Add a line with --- and nothing else after the last field.',
    };
  }
  const end = first + 1 + length;
  return {
    header: lines.slice(first + 1, end).join('\n'),
    headerLine: first + 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}

/**
 * Reads YAML with every value as text: what a value means is decided by the field's schema and
 * not by how it looks, so `title: 1984` is a title and `lang: no` is Norwegian.
 */
export function readYaml(source: string, firstLine: number): FrontMatter | FileFault[] {
  const counter = new LineCounter();
  const document = parseDocument(source, {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
    // At "silent" a second document in the file is dropped without an error.
    logLevel: 'error',
  });
  const toLine = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return document.errors
      .slice(0, 1)
      .map((error) =>
        explainYaml(error, source, { line: counter.linePos(error.pos[0]).line, firstLine }),
      );
  }
  const special = findSpecialSign(document, source);
  if (special) {
    const problem = `The sign ${special.sign} has a meaning of its own here, and words would be lost.`;
    return [
      { line: toLine(special.offset), problem, fix: 'Put the whole value in quotation marks.' },
    ];
  }
  if (!isMap(document.contents)) {
    const line = firstLine;
    return [
      {
        line,
        problem: 'The header has no fields.',
        fix: 'Write each field on a line of its own, like title: Our garden',
      },
    ];
  }
  return {
    values: dropEmpty(document.toJS() as Record<string, unknown>),
    lineOf: (path) => toLine(findOffset(document, path)),
  };
}

/** The first place where YAML would take something out of a teacher's words without a word. */
function findSpecialSign(
  document: Document,
  source: string,
): { offset: number; sign: string } | undefined {
  let found: { offset: number; sign: string } | undefined;
  visit(document, {
    Node(_, node) {
      const sign = toSpecialSign(node, source);
      if (sign) found = { offset: node.range?.[0] ?? 0, sign };
      return found && visit.BREAK;
    },
  });
  return found;
}

/** References (`*`, `&`), types (`!`), and what comes after a sign such as the one in "Room #4". */
function toSpecialSign(node: Node, source: string): string | undefined {
  if (isAlias(node)) return '*';
  if (node.tag) return '!';
  if ((isScalar(node) || isCollection(node)) && node.anchor) return '&';
  const [, end, next] = node.range ?? [0, 0, 0];
  return isScalar(node) && /^[ \t]+#\S/.test(source.slice(end, next)) ? '#' : undefined;
}

/** Fields left empty count as not written, as a form leaves them. */
function dropEmpty(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const kept = dropEmptyValue(inner);
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}

function dropEmptyValue(value: unknown): unknown {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return undefined;
  if (Array.isArray(value)) {
    const kept = value.map(dropEmptyValue).filter((inner) => inner !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (typeof value !== 'object') return value;
  const kept = dropEmpty(value as Record<string, unknown>);
  return Object.keys(kept).length > 0 ? kept : undefined;
}

function findOffset(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const offset = findKeyOffset(document, path.slice(0, length));
    if (offset !== undefined) return offset;
  }
  return 0;
}

function findKeyOffset(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent: unknown =
    path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(
      ({ key }) => isScalar(key) && String(key.value) === String(last),
    );
    if (isPair(pair) && isNode(pair.key)) return pair.key.range?.[0];
  }
  const node: unknown = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

function explainYaml(
  error: { code: string; message: string },
  source: string,
  { line, firstLine }: { line: number; firstLine: number },
): FileFault {
  const at = line + firstLine - 1;
  const lines = source.split('\n');
  // Some mistakes are noticed by the parser only on the line after.
  const written = [lines[line - 1], lines[line - 2]].find((text) =>
    /^\s*[\w-]+:\s+\S.*:(\s|$)/.test(text ?? ''),
  );
  if (written !== undefined) {
    const [, key, value] = /^(\s*(?:- )?[\w-]+):\s+(.*)$/.exec(written)!;
    return {
      line: lines.indexOf(written) + firstLine,
      problem: 'A value with a colon in it must stand in quotation marks.',
      fix: `Write ${key!.trim()}: "${value!.trim().replaceAll('"', "'")}"`,
    };
  }
  if (error.code === 'TAB_AS_INDENT') {
    return {
      line: at,
      problem: 'The line begins with a tab.',
      fix: 'Use spaces instead of the tab.',
    };
  }
  if (error.code === 'MULTIPLE_DOCS') {
    return {
      line: at,
      problem: 'What comes after a line --- is not read.',
      fix: 'Delete the line ---.',
    };
  }
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^\s*([\w-]+):/.exec(lines[line - 1] ?? '')?.[1] ?? '';
    return {
      line: at,
      problem: `The field "${key}" stands in the header twice.`,
      fix: 'Keep one of them.',
    };
  }
  if (/quote/i.test(error.message)) {
    // The parser notices it only at the end of the header.
    const opened = lines.findIndex((text) => /:\s+(?:"[^"]*|'[^']*)$/.test(text));
    return {
      line: opened < 0 ? at : opened + firstLine,
      problem: 'A quotation mark is opened and never closed.',
      fix: 'Close it at the end of the value.',
    };
  }
  return {
    line: at,
    problem: `This line of the header can’t be read: ${(lines[line - 1] ?? '').trim().slice(0, 80)}`,
    fix: 'Write field: value, begin items of a list with "- ", and put values with special signs in quotation marks.',
  };
}
