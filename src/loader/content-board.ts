import type { CheckFinding } from '../checks/report/report.ts';
import type { Fault } from '../lib/fault.ts';

/** What rules find in the file that a page is made from. */
export interface PageFindings {
  file: string;
  findings: readonly CheckFinding[];
}

/** What is to be told of the content at this moment. */
interface ReadContent {
  faults: readonly Fault[];
  /** `path` is that of a page, without the base; most lists are made from no file of their own. */
  checkPage: (path: string) => PageFindings | undefined;
}

/**
 * What was last read, for the overlay and the toolbar of the dev server.
 * Astro loads the content configuration and the integration as separate module graphs, so the
 * board hangs on `globalThis`, which they share.
 */
interface ContentBoard extends ReadContent {
  listeners: Set<() => void>;
}

function getBoard(): ContentBoard {
  const holder = globalThis as { homewardContentBoard?: ContentBoard };
  holder.homewardContentBoard ??= {
    faults: [],
    checkPage: () => undefined,
    listeners: new Set(),
  };
  return holder.homewardContentBoard;
}

export function postContent({ faults, checkPage }: ReadContent): void {
  const board = getBoard();
  board.faults = faults;
  board.checkPage = checkPage;
  for (const listener of board.listeners) listener();
}

export function getPostedContent(): ReadContent {
  return getBoard();
}

/** Calls `listener` whenever the content has been read anew. */
export function onContentPosted(listener: () => void): void {
  getBoard().listeners.add(listener);
}
