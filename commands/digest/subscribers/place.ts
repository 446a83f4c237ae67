import { CommandProblem } from '../../options/options.ts';
import { resolveTyped } from '../../project/paths.ts';
import { refuseInRepository } from '../../project/private-path.ts';

/** The file of families, wherever the command was typed. */
export function readRegistryPath(typed: string | true | undefined): string {
  const written = typeof typed === 'string' ? typed : process.env['DIGEST_REGISTRY'];
  if (!written) {
    throw new CommandProblem(
      `Where is the list of families? Name its file with --registry, or set DIGEST_REGISTRY once:
  --registry ~/homeward/subscribers.jsonl.age
It lies outside the folder of this project. If there is none yet, it is made there.`,
    );
  }
  const path = resolveTyped(written);
  refuseInRepository(path, written, 'The list of families');
  if (!path.endsWith('.age')) {
    throw new CommandProblem(
      `${written}: the list of families is encrypted, and its name ends in .age.
Write for example subscribers.jsonl.age. Tables are read with: subscribers import --from FILE`,
    );
  }
  return path;
}
