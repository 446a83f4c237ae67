/**
 * Makes the inside of `element` what `html` says and touches nothing that stays: pictures don’t
 * flicker, and what somebody has opened or scrolled stays as it is.
 */
export function replaceContent(element: HTMLElement, html: string): void {
  // Its pane has been closed while the content was made.
  if (element.ownerDocument.defaultView === null) return;
  const template = element.ownerDocument.createElement('template');
  template.innerHTML = html;
  matchChildren(element, template.content);
}

function matchChildren(shown: Node, wanted: Node): void {
  const olds = [...shown.childNodes];
  const news = [...wanted.childNodes];
  // What is the same at the end needs no look when something came in between.
  let tail = 0;
  while (tail < olds.length && tail < news.length && isSame(olds.at(-1 - tail), news.at(-1 - tail)))
    tail++;
  const oldCount = olds.length - tail;
  const newCount = news.length - tail;
  for (let index = 0; index < Math.max(oldCount, newCount); index++) {
    const old = index < oldCount ? olds[index] : undefined;
    const next = index < newCount ? news[index] : undefined;
    if (next === undefined) old!.parentNode!.removeChild(old!);
    else if (old === undefined) shown.insertBefore(next, olds[oldCount] ?? null);
    else matchNode(old, next);
  }
}

function isSame(old: Node | undefined, next: Node | undefined): boolean {
  return old !== undefined && next !== undefined && old.isEqualNode(next);
}

function matchNode(old: Node, next: Node): void {
  if (old.isEqualNode(next)) return;
  if (!isElement(old) || !isElement(next) || old.tagName !== next.tagName) {
    old.parentNode!.replaceChild(next, old);
    return;
  }
  for (const { name } of [...old.attributes]) {
    if (!next.hasAttribute(name) && !isOwn(old, name)) old.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  matchChildren(old, next);
}

/** What the pane itself has set: a part that was opened, a picture that was fetched. */
function isOwn(element: Element, name: string): boolean {
  return element.tagName === 'DETAILS' ? name === 'open' : name === 'src';
}

/** By its kind: an element of a frame is none of this window’s `Element`. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
