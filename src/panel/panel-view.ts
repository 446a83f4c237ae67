import { nameLevel } from '../checks/report/format-report.ts';
import { countLevels, describeCounts, type CheckFinding } from '../checks/report/report.ts';
import type { PageChecks } from './messages.ts';
import { PANEL_STYLE } from './panel-style.ts';

interface PanelActions {
  /** Shows on the page what a finding is about; missing where it was not found there. */
  findShow: (index: number) => (() => void) | undefined;
  close: () => void;
}

/** The panel in the toolbar: what rules find in the file of the open page. */
export class PanelView {
  readonly #heading = create('h2', { id: 'title', tabIndex: -1 }, 'Before it goes home');
  readonly #file = create('p', { className: 'file' });
  readonly #status = create('p', { className: 'status' });
  readonly #list = create('ol');
  readonly #actions: PanelActions;

  constructor(canvas: ShadowRoot, actions: PanelActions) {
    this.#actions = actions;
    const close = create('button', { type: 'button', onclick: actions.close }, 'Close');
    const header = create('header', {}, this.#heading, close);
    const panel = create(
      'section',
      { className: 'panel', lang: 'en', dir: 'ltr' },
      ...[header, this.#file, this.#status, this.#list],
    );
    panel.setAttribute('aria-labelledby', 'title');
    // Safari reads a list without markers as no list unless it is told.
    this.#list.setAttribute('role', 'list');
    this.#status.setAttribute('role', 'status');
    canvas.append(create('style', {}, PANEL_STYLE), panel);
  }

  focus(): void {
    this.#heading.focus();
  }

  /** Somebody who was in the list stays in it, as far as it goes. */
  show({ file, findings }: PageChecks): void {
    const buttons = () => [...this.#list.querySelectorAll('button')];
    const at = buttons().findIndex((button) => button.matches(':focus'));
    this.#file.textContent = file ?? '';
    this.#status.textContent = describe(file, findings);
    this.#list.replaceChildren(...findings.map((finding, index) => this.#toItem(finding, index)));
    if (at >= 0) (buttons()[at] ?? buttons().at(-1) ?? this.#heading).focus();
  }

  #toItem(finding: CheckFinding, index: number): HTMLElement {
    const { file, line, level, rule, problem, fix } = finding;
    const name = rule === undefined ? '' : ` (${rule})`;
    const place = line === undefined ? file : `${file}:${line}`;
    const item = create(
      'li',
      {},
      create(
        'p',
        { className: 'level' },
        nameLevel(finding),
        create('span', { className: 'rule' }, name),
      ),
      create('p', {}, problem),
      create('p', { className: 'fix' }, fix),
      create('p', { className: 'place' }, place),
    );
    item.dataset['level'] = level;
    const show = this.#actions.findShow(index);
    if (show) item.append(create('button', { type: 'button', onclick: show }, 'Show on the page'));
    return item;
  }
}

function describe(file: string | undefined, findings: readonly CheckFinding[]): string {
  if (file === undefined) {
    return 'This page is not made from one file. Open a newsletter or another entry.';
  }
  if (findings.length === 0) return 'Nothing to mend.';
  return `${describeCounts(countLevels(findings))}.`;
}

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
