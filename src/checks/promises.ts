import { findNearest, listChoices } from '../lib/nearest.ts';
import type { Library } from '../schemas/library.ts';
import type { Finding } from './finding.ts';

const ANSWERS = ['kept', 'changed', 'dropped'] as const;

/** Finds promises made twice under one id, and answers to promises that nobody made. */
export function checkPromises(library: Library): Finding[] {
  const made = library.newsletters.flatMap(({ file, data }) =>
    (data.promises ?? []).map(({ id }, index) => ({ id, file, path: ['promises', index, 'id'] })),
  );
  const byId = Map.groupBy(made, ({ id }) => id);
  const repeated = [...byId.values()].flatMap(([first, ...others]) =>
    others.map(({ id, file, path }) => ({
      file,
      path,
      problem: `The promise "${id}" is made in ${first!.file} already.`,
      fix: 'Give this one another id, such as its name and the month.',
    })),
  );
  return [...repeated, ...findUnknownAnswers(library, [...byId.keys()])];
}

function findUnknownAnswers(library: Library, known: string[]): Finding[] {
  return library.newsletters.flatMap(({ file, data }) =>
    ANSWERS.flatMap((field) =>
      (data[field] ?? [])
        .map(({ promise }, index) => ({ promise, path: [field, index, 'promise'] }))
        .filter(({ promise }) => !known.includes(promise))
        .map(({ promise, path }) => {
          const near = findNearest(promise, known);
          return {
            file,
            path,
            problem: `There is no promise "${promise}".`,
            sought: { collection: 'newsletters' as const, field: 'promises' },
            fix:
              near.length > 0
                ? `Did you mean ${listChoices(near)}?`
                : 'Write the id under which it was promised.',
          };
        }),
    ),
  );
}
