import { defineToolbarApp } from 'astro/toolbar';
import { groupByFile } from '../checks/report/format-report.ts';
import {
  clearMarks,
  findMarked,
  installMarks,
  paintMarks,
  showMarked,
  type Marked,
} from './marks.ts';
import { APP_ID, ASK, CHECKED, CHECKS, type PageChecks, type PageQuestion } from './messages.ts';
import { PanelView } from './panel-view.ts';

/** Remembers over the reload that follows a save that the panel is open. */
const OPEN = 'homeward:checks-open';

const NOTIFICATIONS = { stops: 'error', look: 'warning', hint: 'info' } as const;

/** The panel of checks for the page that is open, in the toolbar of the dev server. */
export default defineToolbarApp({
  init(canvas, app, server) {
    const path = location.pathname;
    let shown: PageChecks = { path, findings: [] };
    let marked: (Marked | undefined)[] = [];
    let isOpen = false;
    const view = new PanelView(canvas, {
      close: () => app.toggleState({ state: false }),
      findShow: (index) => {
        const found = marked[index];
        return found && (() => showMarked(found));
      },
    });
    const paint = () => (isOpen ? paintMarks(shown.findings, marked) : clearMarks());
    const ask = () => server.send<PageQuestion>(ASK, { path });
    installMarks();
    server.on<PageChecks>(CHECKS, (checks) => {
      if (checks.path !== path) return;
      const findings = groupByFile(checks.findings).flatMap(([, own]) => own);
      const [worst] = findings;
      shown = { ...checks, findings };
      marked = findMarked(findings);
      view.show(shown);
      clearMarks();
      paint();
      app.toggleNotification(
        worst ? { state: true, level: NOTIFICATIONS[worst.level] } : { state: false },
      );
    });
    server.on(CHECKED, ask);
    app.onToggled(({ state }) => {
      if (isOpen && !state) findButton(canvas)?.focus();
      isOpen = state;
      sessionStorage.setItem(OPEN, String(state));
      paint();
      if (state) view.focus();
    });
    ask();
    if (sessionStorage.getItem(OPEN) === 'true') app.toggleState({ state: true });
  },
});

/** The button of the panel in the toolbar, where somebody goes on who has closed it. */
function findButton(canvas: ShadowRoot): HTMLElement | null {
  const toolbar = canvas.host.getRootNode() as ShadowRoot;
  return toolbar.querySelector(`button[data-app-id="${APP_ID}"]`);
}
