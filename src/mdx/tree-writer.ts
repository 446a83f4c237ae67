import { VOID_TAGS } from './allowed-html.ts';
import type { WrittenNode, WrittenTree } from './written-tree.ts';

/** Elements that a picture may leave empty when it is taken out of them. */
const LEFT_EMPTY = new Set(['p', 'em', 'strong', 'del']);

/** Fills a content tree from start to end; plain HTML next to plain HTML becomes one fragment. */
export class TreeWriter {
  /** Trees being filled: the innermost last. */
  readonly #trees: WrittenTree[] = [[]];
  /** Elements that are open, the innermost last. */
  readonly #open: { tag: string; start: string }[] = [];

  /** The whole tree. */
  get tree(): WrittenTree {
    return this.#trees[0]!;
  }

  /** Adds HTML that is known to be safe. */
  write(html: string): void {
    const tree = this.#trees.at(-1)!;
    const last = tree.at(-1);
    if (last?.type === 'html') last.html += html;
    else if (html) tree.push({ type: 'html', html });
  }

  /** Writes an element with what `writeContent` puts in it. `attributes` begin with a space. */
  writeElement(tag: string, attributes: string, writeContent: () => void): void {
    const start = `<${tag}${attributes}>`;
    this.write(start);
    if (VOID_TAGS.has(tag)) return;
    this.#open.push({ tag, start });
    writeContent();
    this.#open.pop();
    this.#writeEnd(tag, start);
  }

  /**
   * Adds a picture. A figure can't stand in a paragraph: the paragraph ends before it and goes
   * on after it.
   */
  writePicture(picture: WrittenNode): void {
    const paragraph = this.#open.findLastIndex(({ tag }) => tag === 'p');
    const interrupted = paragraph < 0 ? [] : this.#open.slice(paragraph);
    for (const { tag, start } of interrupted.toReversed()) this.#writeEnd(tag, start);
    this.#trees.at(-1)!.push(picture);
    this.write(interrupted.map(({ start }) => start).join(''));
  }

  /** Adds a component with what `writeContent` puts in it, which counts as inside `within`. */
  writeComponent(
    {
      name,
      props,
      within,
    }: { name: string; props: Record<string, string>; within?: string | undefined },
    writeContent: () => void,
  ): WrittenTree {
    this.#trees.push([]);
    if (within) this.#open.push({ tag: within, start: '' });
    writeContent();
    if (within) this.#open.pop();
    const children = trimEdges(this.#trees.pop()!);
    this.#trees.at(-1)!.push({ type: 'component', name, props, children });
    return children;
  }

  /** Whether one of these elements is open. */
  isIn(tags: ReadonlySet<string>): boolean {
    return this.#open.some(({ tag }) => tags.has(tag));
  }

  /** Ends an element, or takes its start back when a picture has left it empty. */
  #writeEnd(tag: string, start: string): void {
    const tree = this.#trees.at(-1)!;
    const last = tree.at(-1);
    const isEmpty = last?.type === 'html' && last.html.trimEnd().endsWith(start);
    if (!isEmpty || !LEFT_EMPTY.has(tag)) return this.write(`</${tag}>`);
    last.html = last.html.trimEnd().slice(0, -start.length);
    if (!last.html) tree.pop();
  }
}

/** Drops the line ends that surround what a component holds. */
function trimEdges(tree: WrittenTree): WrittenTree {
  return tree
    .map((node, index) => {
      if (node.type !== 'html') return node;
      let { html } = node;
      if (index === 0) html = html.trimStart();
      if (index === tree.length - 1) html = html.trimEnd();
      return { ...node, html };
    })
    .filter((node) => node.type !== 'html' || node.html !== '');
}
