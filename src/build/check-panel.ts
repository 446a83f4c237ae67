import type { HookParameters } from 'astro';
import { getPostedContent, onContentPosted } from '../loader/content-board.ts';
import {
  APP_ID,
  ASK,
  CHECKED,
  CHECKS,
  type PageChecks,
  type PageQuestion,
} from '../panel/messages.ts';

type SetUp = HookParameters<'astro:config:setup'>;
type Toolbar = HookParameters<'astro:server:setup'>['toolbar'];

const ICON =
  '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M4 5h16M4 10h9M4 15h6"/><path d="m12 17 3 3 6-7"/></svg>';

/** Puts the panel of checks into the toolbar of the dev server. */
export function addCheckPanel(addDevToolbarApp: SetUp['addDevToolbarApp']): void {
  addDevToolbarApp({
    id: APP_ID,
    name: 'Before it goes home',
    icon: ICON,
    entrypoint: new URL('../panel/check-panel.ts', import.meta.url),
  });
}

/** Tells the panel of each open page what rules find, and that they have been asked anew. */
export function answerCheckPanel(toolbar: Toolbar, { base }: { base: string }): void {
  toolbar.on<PageQuestion>(ASK, ({ path }) => {
    const found = getPostedContent().checkPage(toSitePath(path, base));
    const { file, findings = [] } = found ?? {};
    toolbar.send<PageChecks>(CHECKS, { path, file, findings });
  });
  onContentPosted(() => toolbar.send(CHECKED, {}));
}

/** The path of a page as the site knows it: without its base, letters as written. */
function toSitePath(path: string, base: string): string {
  const prefix = base.replace(/\/+$/, '');
  const own = path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
  try {
    return decodeURI(own);
  } catch {
    return own;
  }
}
