/** So many failures one after the other stop a run: the fault is hardly each family’s own. */
const MOST_IN_A_ROW = 10;

/** Of the last hundred, so many may fail. */
const WINDOW = 100;
const MOST_OF_WINDOW = 20;

/** Stops a run in which too much goes wrong. A message put off counts neither way. */
export interface Breaker {
  noteSuccess: () => void;
  noteFailure: () => void;
  /** Why the run has to stop, once it has to. */
  getReason: () => string | undefined;
}

export function createBreaker(): Breaker {
  let inARow = 0;
  let window: boolean[] = [];
  function note(isFailure: boolean): void {
    inARow = isFailure ? inARow + 1 : 0;
    window = [...window, isFailure].slice(-WINDOW);
  }
  return {
    noteSuccess: () => note(false),
    noteFailure: () => note(true),
    getReason: () => {
      if (inARow >= MOST_IN_A_ROW) return `${inARow} messages in a row failed`;
      const failures = window.filter(Boolean).length;
      return window.length === WINDOW && failures >= MOST_OF_WINDOW
        ? `${failures} of the last ${WINDOW} messages failed`
        : undefined;
    },
  };
}
