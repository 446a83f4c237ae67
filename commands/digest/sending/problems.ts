import { LedgerBusy, LedgerProblem } from '../../../src/digest/ledger/ledger.ts';
import { ConnectionProblem } from '../../../src/digest/send/session.ts';
import { RegistryProblem } from '../../../src/digest/subscribers/registry-file.ts';
import { DigestProblem, EXIT } from '../exit.ts';

/** Does something with a ledger or a mail server, and says in words what stood in the way. */
export async function tellProblems<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof LedgerBusy) {
      throw new DigestProblem(
        EXIT.locked,
        `${error.message}\nWait until it is done, then try again.`,
      );
    }
    if (error instanceof LedgerProblem) throw new DigestProblem(EXIT.stopped, error.message);
    if (error instanceof ConnectionProblem) {
      throw new DigestProblem(error.isOurs ? EXIT.configuration : EXIT.stopped, error.message);
    }
    if (error instanceof RegistryProblem) throw new DigestProblem(error.code, error.message);
    throw error;
  }
}
