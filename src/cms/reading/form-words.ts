import type { Fault } from '../../lib/fault.ts';
import type { FieldLabels } from './field-labels.ts';

/** The same fault for somebody who fills in a form and never sees a file. */
export function toFormWords<Told extends Pick<Fault, 'path' | 'problem' | 'fix'>>(
  fault: Told,
  labels: FieldLabels,
): Told {
  const { path = [], problem, fix } = fault;
  const find = (name: string) => labels.find(name, path);
  // The field stands over the message already.
  const place = path.length > 0 && path[0] !== 'body' ? describePlace(path) : '';
  const isTwice = place !== '' && problem.startsWith(`${place}: `);
  const withoutPlace = isTwice ? problem.slice(place.length + 2) : problem;
  const own = quote(find(String(path.findLast((key) => typeof key === 'string'))), `"${place}"`);
  return {
    ...fault,
    problem: nameFields(
      withoutPlace.replaceAll(`"${place}"`, () => own),
      find,
    ),
    fix: nameFields(
      fix.replace(
        /^(?:Add the line|Write) ([\w-]+): (.+)$/,
        (written, name: string, example: string) => {
          const label = find(name);
          if (label === undefined) return written;
          return example === '…' ? `Fill in “${label}”.` : `Write in “${label}”: ${example}`;
        },
      ),
      find,
    ),
  };
}

/** `promises, no. 2, due`, as messages about files begin. */
function describePlace(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `no. ${key + 1}` : String(key))).join(', ');
}

/** Writes labels where a message has names as files spell them: `start:`, `"title" is missing`. */
function nameFields(words: string, find: (name: string) => string | undefined): string {
  return words
    .replace(/src\/content\/[\w-]+\/([^\s/"]+?)(?:\/index\.mdx|\.\w+)(?![\w/])/g, '“$1”')
    .replace(/^"([\w-]+)"(?= is | can’t )/, (written, name: string) => quote(find(name), written))
    .replace(/(?<![\w“"])([a-z][\w-]*):(?=[\s,.;]|$)/g, (written, name: string) =>
      quote(find(name), written),
    );
}

function quote(label: string | undefined, otherwise: string): string {
  return label === undefined ? otherwise : `“${label}”`;
}
