import type { CheckFinding } from '../checks/report/report.ts';
import { createQuoteFinder } from './find-quote.ts';

/** What of a page a finding is about. */
export type Marked = Range | HTMLImageElement;

const NAMES = { stops: 'homeward-stops', look: 'homeward-look', hint: 'homeward-hint' } as const;
const SHOWN = 'homeward-shown';

/** Painted over the page; nothing of the page itself is changed. */
const STYLE = `
::highlight(homeward-stops) { background-color: rgb(200 40 70 / 22%); text-decoration: underline 2px; }
::highlight(homeward-look) { background-color: rgb(230 160 0 / 26%); text-decoration: underline wavy; }
::highlight(homeward-hint) { background-color: rgb(0 130 150 / 18%); text-decoration: underline dotted; }
::highlight(homeward-shown) { background-color: Mark; color: MarkText; text-decoration: underline 2px; }
`;

/** Lets the marks be seen on this page. */
export function installMarks(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Finds for each finding what of the page it is about, in the order of the findings. Words that
 * several are about are taken in turn.
 */
export function findMarked(findings: readonly CheckFinding[]): (Marked | undefined)[] {
  const root = document.querySelector('main') ?? document.body;
  const nodes = listTextNodes(root);
  const find = createQuoteFinder(nodes.map(({ data }) => data));
  const taken = new Map<string, number>();
  return findings.map(({ quote }) => {
    if (!quote) return undefined;
    const spans = find(quote);
    const turn = taken.get(quote) ?? 0;
    taken.set(quote, turn + 1);
    const span = spans[turn] ?? spans.at(-1);
    if (!span) return findPicture(root, quote);
    const range = document.createRange();
    range.setStart(nodes[span.start.text]!, span.start.offset);
    range.setEnd(nodes[span.end.text]!, span.end.offset);
    return range;
  });
}

/** Marks all that was found, each by its weight. */
export function paintMarks(
  findings: readonly CheckFinding[],
  marked: readonly (Marked | undefined)[],
): void {
  for (const [level, name] of Object.entries(NAMES)) {
    const ranges = marked.filter(
      (each, index) => each instanceof Range && findings[index]!.level === level,
    );
    CSS.highlights.set(name, new Highlight(...(ranges as Range[])));
  }
}

export function clearMarks(): void {
  for (const name of [...Object.values(NAMES), SHOWN]) CSS.highlights.delete(name);
}

/** Brings one of them into view and marks it above the others. */
export function showMarked(marked: Marked): void {
  const isRange = marked instanceof Range;
  const element = isRange ? marked.startContainer.parentElement : marked;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  const shown = document.createRange();
  if (!isRange) shown.selectNode(marked);
  const highlight = new Highlight(isRange ? marked : shown);
  highlight.priority = 1;
  CSS.highlights.set(SHOWN, highlight);
}

/** The picture whose description holds the words. */
function findPicture(root: Element, quote: string): HTMLImageElement | undefined {
  return [...root.querySelectorAll('img')].find(
    ({ alt }) => createQuoteFinder([alt])(quote).length > 0,
  );
}

function listTextNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement?.closest('script, style, template, noscript')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
