import type { CheckFinding } from '../checks/report/report.ts';

/** The panel’s id among the apps of the toolbar. */
export const APP_ID = 'homeward-checks';

/** A page asks what rules find in its file: `{ path }`. */
export const ASK = 'homeward:ask-checks';

/** The answer to all pages of that path. */
export const CHECKS = 'homeward:checks';

/** Content has been read anew, so pages may ask again. */
export const CHECKED = 'homeward:checked';

export interface PageQuestion {
  /** `location.pathname` of the page. */
  path: string;
}

export interface PageChecks extends PageQuestion {
  /** The file that the page is made from; missing for lists and other pages. */
  file?: string | undefined;
  findings: readonly CheckFinding[];
}
