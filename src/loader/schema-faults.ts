import { z } from 'zod';
import { fillToday } from '../lib/dates/parse-date.ts';
import type { PlainDate } from '../lib/dates/plain.ts';
import { findNearest, listChoices } from '../lib/nearest.ts';
import type { CollectionName } from '../schemas/collection-names.ts';
import type { FileFault, FrontMatter } from './front-matter.ts';

interface Explained {
  path: readonly PropertyKey[];
  problem: string;
  fix: string;
}

interface Explainer {
  collection: CollectionName;
  schema: z.ZodType;
  frontMatter: FrontMatter;
  today: PlainDate;
}

/** What a schema found wrong with an entry's header, in a teacher's words and with its line. */
export function toSchemaFaults(error: z.ZodError, explainer: Explainer): FileFault[] {
  const explained = error.issues.flatMap((issue) => explain(issue, explainer));
  // One word that stands for several fields is wrong once, not once for each.
  const once = new Map(
    explained.map((each) => [`${describePath(each.path)} ${each.problem}`, each]),
  );
  return [...once.values()].map(({ path, problem, fix }) => ({
    line: explainer.frontMatter.lineOf(path),
    path,
    problem,
    fix: fillToday(fix, explainer.today),
  }));
}

function explain(issue: z.core.$ZodIssue, explainer: Explainer): Explained[] {
  const { path } = issue;
  const field = describePath(path);
  const value = findValue(explainer.frontMatter.values, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => explainUnknownField(key, path, explainer));
    case 'custom': {
      const fix = (issue.params?.['fix'] as string | undefined) ?? 'Correct this field.';
      const message = toShown(issue.message, 240);
      return [{ path, problem: path.length > 0 ? `${field}: ${message}` : message, fix }];
    }
    case 'invalid_value': {
      const written = findWritten(explainer.frontMatter.values, path);
      return [explainChoice(written.path, written.value, listChoicesOf(issue, explainer))];
    }
    case 'too_big': {
      const written = findWritten(explainer.frontMatter.values, path);
      return [explainTooLong(written.path, written.value, Number(issue.maximum))];
    }
    default:
      if (value === undefined) return [explainMissing(path, explainer)];
      if (issue.code === 'invalid_format') {
        const fix = (issue as { params?: { fix?: string } }).params?.fix;
        return [
          {
            path,
            problem: `${field}: "${toShown(value)}" does not fit. ${issue.message}`,
            fix: fix ?? exampleOf(path, explainer),
          },
        ];
      }
      return [explainShape(path, value, issue, explainer)];
  }
}

function explainUnknownField(
  key: string,
  path: readonly PropertyKey[],
  explainer: Explainer,
): Explained {
  const known = listFields(findSchema(explainer.schema, path));
  const near = findNearest(key, known);
  const owner = path.length > 0 ? `"${describePath(path)}"` : explainer.collection;
  return {
    path: [...path, key],
    problem: `"${toShown(key)}" is not a field of ${owner}.`,
    fix:
      near.length > 0
        ? `Did you mean ${listChoices(near)}?`
        : `The fields are ${known.join(', ')}.`,
  };
}

/** The choices in the order that the schema gives them. */
function listChoicesOf(
  issue: z.core.$ZodIssueInvalidValue,
  { schema }: Explainer,
): readonly string[] {
  return findSchema(schema, issue.path)?.meta()?.choices ?? issue.values.map(String);
}

function explainChoice(
  path: readonly PropertyKey[],
  value: unknown,
  choices: readonly string[],
): Explained {
  const field = describePath(path);
  if (value === undefined) {
    return {
      path,
      problem: `"${field}" is missing.`,
      fix: addOneOf(path, choices),
    };
  }
  const near = findNearest(toShown(value), choices);
  return {
    path,
    problem: `"${toShown(value)}" is not one of the choices for "${field}".`,
    fix:
      near.length > 0
        ? `Did you mean ${listChoices(near)}?`
        : `Choose one of ${choices.join(', ')}.`,
  };
}

function explainTooLong(path: readonly PropertyKey[], value: unknown, maximum: number): Explained {
  const field = describePath(path);
  const length = typeof value === 'string' ? value.length : undefined;
  const by = length ? `${length} characters` : 'too much';
  return {
    path,
    problem: `"${field}" is too long: ${by}.`,
    fix: `Shorten it to at most ${maximum} characters.`,
  };
}

function explainMissing(path: readonly PropertyKey[], explainer: Explainer): Explained {
  const { description, choices } = findSchema(explainer.schema, path)?.meta() ?? {};
  const what = description ? ` (${description.replace(/\.$/, '')})` : '';
  return {
    path,
    problem: `"${describePath(path)}" is missing${what}.`,
    fix: choices ? addOneOf(path, choices) : exampleOf(path, explainer, 'Add the line'),
  };
}

function explainShape(
  path: readonly PropertyKey[],
  value: unknown,
  issue: z.core.$ZodIssue,
  explainer: Explainer,
): Explained {
  const field = describePath(path);
  const expected = issue.code === 'invalid_type' ? issue.expected : '';
  if (expected === 'array') {
    const problem = `"${field}" is to be a list.`;
    return { path, problem, fix: 'Write each on a line of its own that begins with "- ".' };
  }
  if (expected === 'object') {
    const fields = listFields(findSchema(explainer.schema, path));
    const problem = `"${field}" is to have fields of its own, not "${toShown(value)}".`;
    return {
      path,
      problem,
      fix: `Write ${fields.join(', ')} on lines below it, each after two spaces.`,
    };
  }
  return { path, problem: `"${field}" can’t be read.`, fix: exampleOf(path, explainer) };
}

function addOneOf(path: readonly PropertyKey[], choices: readonly string[]): string {
  return `Add ${lastKey(path)}: with one of ${choices.join(', ')}.`;
}

function exampleOf(path: readonly PropertyKey[], { schema }: Explainer, verb = 'Write'): string {
  const key = lastKey(path);
  const meta = findSchema(schema, path)?.meta();
  const example =
    meta?.editor === 'date' || meta?.editor === 'date-time' ? '{today}' : meta?.example;
  return `${verb} ${key}: ${example ?? '…'}`;
}

/** A value as it can stand in a message. */
function toShown(value: unknown, longest = 80): string {
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}

/** `promises, second one, due` for `['promises', 1, 'due']`. */
function describePath(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `no. ${key + 1}` : String(key))).join(', ');
}

function lastKey(path: readonly PropertyKey[]): string {
  return path.findLast((key) => typeof key === 'string') ?? '';
}

function findValue(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    values,
  );
}

/**
 * A value where it is written: one word may stand for a list or for several fields, as in
 * `grades: K`, and is then what all of them are read from.
 */
function findWritten(
  values: unknown,
  path: readonly PropertyKey[],
): { path: readonly PropertyKey[]; value: unknown } {
  for (let length = 1; length < path.length; length++) {
    const value = findValue(values, path.slice(0, length));
    if (typeof value === 'string') return { path: path.slice(0, length), value };
  }
  return { path, value: findValue(values, path) };
}

function listFields(schema: z.ZodType | undefined): string[] {
  const fields = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  return fields.filter((field) => field !== 'body');
}

/** The schema of a field within another, seen through optional, default, list and pipe. */
export function findSchema(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = unwrap(schema);
  for (const key of path) {
    if (current instanceof z.ZodArray) current = current.element as z.ZodType;
    else if (current instanceof z.ZodObject)
      current = current.shape[String(key)] as z.ZodType | undefined;
    else return undefined;
    if (current) current = unwrap(current);
  }
  return current && (current.meta() ? current : unwrap(current));
}

/** What is within optional, default and pipe, down to the field that says how it is typed. */
function unwrap(schema: z.ZodType): z.ZodType {
  if (schema.meta()?.editor) return schema;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe)
    return unwrap((schema.out instanceof z.ZodTransform ? schema.in : schema.out) as z.ZodType);
  return schema;
}
