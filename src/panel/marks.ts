import type { CheckFinding } from '../checks/report/report.ts';
import { createQuoteFinder } from './find-quote.ts';

/** What of a page a finding is about. */
export type Marked = Range | HTMLImageElement;

const NAMES = { stops: 'homeward-stops', look: 'homeward-look', hint: 'homeward-hint' } as const;
const SHOWN = 'homeward-shown';

/** CSS pixels that are left above what is brought into view. */
const ROOM_ABOVE = 90;

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
  const pieces = listPieces(root);
  const find = createQuoteFinder(pieces.map((piece) => (piece === 'break' ? '\n' : piece.data)));
  const taken = new Map<string, number>();
  return findings.map(({ quote }) => {
    if (!quote) return undefined;
    const spans = find(quote);
    const turn = taken.get(quote) ?? 0;
    taken.set(quote, turn + 1);
    const span = spans[turn] ?? spans.at(-1);
    if (!span) return findPicture(root, quote);
    const range = document.createRange();
    range.setStart(pieces[span.start.text] as Text, span.start.offset);
    range.setEnd(pieces[span.end.text] as Text, span.end.offset);
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

/** Brings one of them into view, above the panel on a small screen, and marks it most. */
export function showMarked(marked: Marked): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const top = scrollY + marked.getBoundingClientRect().top - ROOM_ABOVE;
  scrollTo({ top, behavior: isCalm ? 'auto' : 'smooth' });
  if (!(marked instanceof Range)) return;
  const highlight = new Highlight(marked);
  highlight.priority = 1;
  CSS.highlights.set(SHOWN, highlight);
}

/** The picture whose description holds the words. */
function findPicture(root: Element, quote: string): HTMLImageElement | undefined {
  return [...root.querySelectorAll('img')].find(
    ({ alt }) => createQuoteFinder([alt])(quote).length > 0,
  );
}

/** The words of a page, and where one block of them ends and another begins. */
function listPieces(root: Element): (Text | 'break')[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement?.closest('script, style, template, noscript')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const pieces: (Text | 'break')[] = [];
  let last: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const block = findBlock(node.parentElement);
    if (block !== last) pieces.push('break');
    pieces.push(node);
    last = block;
  }
  return pieces;
}

function findBlock(element: Element | null): Element | null {
  let block = element;
  while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
  return block;
}
