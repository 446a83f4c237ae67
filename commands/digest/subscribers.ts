import { RegistryProblem } from '../../src/digest/subscribers/registry-file.ts';
import { findNearest, listChoices } from '../../src/lib/nearest.ts';
import { EXIT } from './exit.ts';
import { CommandProblem, readOptions, type KnownOptions } from '../options/options.ts';

interface Verb {
  HELP: string;
  OPTIONS: KnownOptions;
  run: (options: Readonly<Record<string, string | true>>) => Promise<number>;
}

const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  import: () => import('./subscribers/import.ts'),
  list: () => import('./subscribers/list.ts'),
  add: () => import('./subscribers/add.ts'),
  remove: () => import('./subscribers/remove.ts'),
  erase: () => import('./subscribers/erase.ts'),
  export: () => import('./subscribers/export.ts'),
  inbox: () => import('./subscribers/inbox.ts'),
  keys: () => import('./subscribers/keys.ts'),
};

const COMMAND = 'npm run digest -- subscribers';

const HELP = `${COMMAND} VERB

The school's own list of families, for schools that send the news by themselves
(target: 'direct'). It is encrypted and lies outside this project.

  keys    makes the keys, once
  import  takes families from a table, such as the office's file of the kit
  list    how many families get each list
  add     puts one family on a list
  remove  takes one family off
  erase   forgets one family
  export  shows a family what is known of it
  inbox   reads the mails by which families join and leave, and answers

Each explains itself with --help, such as: ${COMMAND} import --help
How it all fits together: docs/email.md`;

/** Does what was typed after `subscribers`; the exit code is that of the verb. */
export async function runSubscribers(typed: string[]): Promise<number> {
  const [name, ...others] = typed;
  if (name === undefined || name === '--help') {
    console.log(HELP);
    return name === undefined ? EXIT.configuration : EXIT.done;
  }
  const load = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!load) {
    const near = findNearest(name, Object.keys(VERBS));
    const hint = near.length > 0 ? `Did you mean ${listChoices(near)}?` : '';
    throw new CommandProblem(`There is no “subscribers ${name}”. ${hint}\n\n${HELP}`);
  }
  const { HELP: help, OPTIONS, run } = await load();
  const options = readOptions(others, { ...OPTIONS, help: 'switch' }, `${COMMAND} ${name}`);
  if (options['help']) {
    console.log(help);
    return EXIT.done;
  }
  try {
    return await run(options);
  } catch (error) {
    if (!(error instanceof RegistryProblem)) throw error;
    console.error(error.message);
    return error.code;
  }
}
