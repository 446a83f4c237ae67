import type { DeliveryCounts } from '../../../src/digest/ledger/delivery.ts';
import { countDone, formatProgress } from '../../../src/digest/send/progress.ts';
import { CLOCK } from './clock.ts';

/** How often a terminal’s line is drawn anew, and a log gets a line, in milliseconds. */
const REDRAW = 200;
const LOG_EVERY = 15_000;

/** Shows how far a run has come: a bar on a terminal, now and then a line elsewhere. */
export function createProgressLine(stream: NodeJS.WriteStream): {
  show: (counts: DeliveryCounts) => void;
  end: () => void;
} {
  const begin = CLOCK.now();
  let last = begin;
  let before: number | undefined;
  let drawn = '';
  return {
    show: (counts) => {
      // The first call comes after the first delivery.
      before ??= countDone(counts) - 1;
      const now = CLOCK.now();
      const isLast = countDone(counts) === counts.planned;
      if (now - last < (stream.isTTY ? REDRAW : LOG_EVERY) && !(isLast && stream.isTTY)) return;
      last = now;
      drawn = formatProgress({ counts, before, elapsed: now - begin });
      stream.write(stream.isTTY ? `\r\u001b[K${drawn}` : `${drawn}\n`);
    },
    end: () => {
      if (stream.isTTY && drawn !== '') stream.write('\n');
    },
  };
}
