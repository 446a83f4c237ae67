import { DigestProblem, EXIT } from './exit.ts';

/** What a system says when files can’t be written, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room on it',
  EDQUOT: 'Your share of the disk is full. Make room on it',
  EROFS: 'This folder can only be read. Work in a copy that you may change',
  EACCES: 'You may not write into the folder digests. Ask whoever set this project up',
  EPERM: 'You may not write into the folder digests. Ask whoever set this project up',
};

/** Does some writing, and says in words why it could not be done. */
export async function explainFailure<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = REASONS[code];
    if (reason === undefined) throw error;
    throw new DigestProblem(
      EXIT.stopped,
      `${reason}, then run this again. Nothing was left half written, and nothing was lost.`,
    );
  }
}
