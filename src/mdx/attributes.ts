import type { z } from 'zod';
import { suggestAttribute } from './suggest-attribute.ts';

/** The attributes of a component once read, or what is wrong with them. */
export type ReadAttributes =
  { props: Record<string, string> } | { problems: { problem: string; fix: string }[] };

/** Reads literal attributes by a component's schema. Values that are not set are left out. */
export function readAttributes(
  component: string,
  schema: z.ZodObject,
  written: Record<string, string>,
): ReadAttributes {
  const parsed = schema.safeParse(written);
  if (parsed.success) return { props: toStrings(parsed.data) };
  const known = Object.keys(schema.shape);
  return {
    problems: parsed.error.issues.flatMap((issue) => explain(component, issue, known, written)),
  };
}

function toStrings(data: Record<string, unknown>): Record<string, string> {
  const set = Object.entries(data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set.map(([name, value]) => [name, String(value)]));
}

function explain(
  component: string,
  issue: z.core.$ZodIssue,
  known: readonly string[],
  written: Record<string, string>,
): { problem: string; fix: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      problem: `<${component}> has no "${key}".`,
      fix: suggestAttribute(key, known),
    }));
  }
  const name = String(issue.path[0] ?? '');
  const fix = issue.code === 'custom' ? (issue.params?.['fix'] as string | undefined) : undefined;
  if (fix) return [{ problem: `<${component}>: ${issue.message}`, fix }];
  const value = written[name];
  if (value === undefined) {
    return [{ problem: `<${component}> needs ${name}.`, fix: `Write <${component} ${name}="…">.` }];
  }
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  return [
    {
      problem: `<${component}> can’t have ${name}="${value}".`,
      fix:
        choices.length > 0
          ? `Write one of ${choices.join(', ')}.`
          : 'Write a few words, and not too many.',
    },
  ];
}
