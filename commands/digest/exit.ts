import { CommandProblem } from '../options/options.ts';

/** How a command about digests ends; what is not plain follows sysexits.h of BSD. */
export const EXIT = {
  done: 0,
  /** Done, and some addresses can’t be reached. */
  failures: 2,
  /** Stopped, or something is not settled: run it again. */
  stopped: 3,
  /** Nothing is due, so there is no mail. */
  nothingDue: 10,
  /** The words or pictures need mending (EX_DATAERR). */
  content: 65,
  /** Somebody else is sending, or the site is not up to date yet: later (EX_TEMPFAIL). */
  locked: 75,
  /** Something has to be set up first (EX_CONFIG). */
  configuration: 78,
} as const;

/** What stands in the way, in words for the person who typed the command. */
export class DigestProblem extends CommandProblem {
  readonly exitCode: number;

  constructor(exitCode: number, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
