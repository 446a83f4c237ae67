import type { HastNode } from 'satteri';
import { toEntryPath } from '../lib/urls.ts';
import { stripControlCharacters } from '../lib/words.ts';
import { WRITTEN_TAGS } from './allowed-html.ts';
import { authoringComponents } from './components/index.ts';
import { decodeFileName } from './links.ts';
import { toText, type SourceNode } from './source-node.ts';

/** Words of a body that belong together; lines count from the body's first. */
export interface BodyPassage {
  kind: 'heading' | 'paragraph' | 'item' | 'quotation' | 'cell' | 'alt' | 'caption';
  text: string;
  line: number;
  section?: string | undefined;
  links: BodyLink[];
}

interface BodyLink {
  words: string;
  href: string;
  line: number;
}

/** Stands for the title of an entry, where a link to it has no words of its own. */
export const TITLE_SIGN = '\uFFFC';

const HEADING = /^h[1-6]$/;

/** Elements of Markdown that stand in a line of words. */
const INLINE = new Set(['a', 'em', 'strong', 'del', 'code', 'br', 'input', 'img']);

/** Tags of a teacher's own that are blocks; all others stand in a line of words. */
const WRITTEN_BLOCKS = new Set(['details', 'summary']);

/** What words in such an element are, however deep they lie. */
const KINDS: Readonly<Record<string, BodyPassage['kind']>> = {
  li: 'item',
  blockquote: 'quotation',
  Quote: 'quotation',
  th: 'cell',
  td: 'cell',
};

/**
 * What a family reads of a body, block by block, in its order: typographic quotation marks and
 * dashes as on the page, white space as single spaces. `root` is no deeper than `toTree` allows.
 */
export function listPassages(root: HastNode): BodyPassage[] {
  const lister = new PassageLister();
  lister.visitBlocks((root as SourceNode).children ?? [], 'paragraph');
  return lister.passages;
}

class PassageLister {
  readonly passages: BodyPassage[] = [];
  #section: string | undefined;
  #line = 1;

  /** Blocks one by one; words between them are a passage of their own. */
  visitBlocks(nodes: readonly SourceNode[], kind: BodyPassage['kind']): void {
    let run: SourceNode[] = [];
    for (const node of nodes) {
      if (isInline(node)) {
        run.push(node);
        continue;
      }
      this.#addWords(run, kind);
      run = [];
      this.#visitBlock(node, kind);
    }
    this.#addWords(run, kind);
  }

  #visitBlock(node: SourceNode, kind: BodyPassage['kind']): void {
    this.#line = node.position?.start.line ?? this.#line;
    const name = node.tagName ?? node.name ?? '';
    if (HEADING.test(name)) {
      this.#section = undefined;
      const heading = this.#addWords(node.children ?? [], 'heading');
      this.#section = heading?.text;
      return;
    }
    const { title, by } = toAttributes(node);
    if (name === 'Callout' && title) this.#add({ kind: 'heading', text: title });
    this.visitBlocks(node.children ?? [], KINDS[name] ?? kind);
    if (name === 'Quote' && by) this.#add({ kind: 'caption', text: by });
  }

  /** The words of nodes that stand in one line, and after them those of pictures among them. */
  #addWords(nodes: readonly SourceNode[], kind: BodyPassage['kind']): BodyPassage | undefined {
    const first = nodes.find(({ type, value }) => type !== 'text' || value?.trim());
    if (!first) return undefined;
    this.#line = first.position?.start.line ?? this.#line;
    const line = this.#line;
    const links: BodyLink[] = [];
    const pictures: SourceNode[] = [];
    const text = nodes.map((node) => this.#toWords(node, { links, pictures })).join('');
    const passage = this.#add({ kind, text, line, links });
    for (const picture of pictures) this.#addPicture(picture);
    return passage;
  }

  #toWords(node: SourceNode, found: { links: BodyLink[]; pictures: SourceNode[] }): string {
    const line = node.position?.start.line ?? this.#line;
    this.#line = line;
    const name = node.tagName ?? node.name ?? '';
    if (node.type === 'text') return node.value ?? '';
    if (name === 'br') return ' ';
    if (name === 'img' || name === 'Photo') {
      found.pictures.push(node);
      return ' ';
    }
    const inner = (node.children ?? []).map((child) => this.#toWords(child, found)).join('');
    const { href, sign = '' } = findTarget(node, name);
    if (href === undefined) return inner;
    const words = tidy(inner) || sign;
    found.links.push({ words, href, line });
    return inner.trim() ? inner : words;
  }

  #addPicture(node: SourceNode): void {
    this.#line = node.position?.start.line ?? this.#line;
    const { alt = '', caption = '', credit = '' } = toAttributes(node);
    this.#add({ kind: 'alt', text: toText(node.properties?.['alt']) || alt });
    this.#add({ kind: 'caption', text: toText(node.properties?.['title']) || caption });
    this.#add({ kind: 'caption', text: credit });
  }

  #add({
    kind,
    text,
    line = this.#line,
    links = [],
  }: Omit<BodyPassage, 'line' | 'links'> & Partial<BodyPassage>): BodyPassage | undefined {
    const words = tidy(text);
    if (!words) return undefined;
    const passage = { kind, text: words, line, section: this.#section, links };
    this.passages.push(passage);
    return passage;
  }
}

/** Where a link or a component that is one leads to. */
function findTarget(node: SourceNode, name: string): { href?: string; sign?: string } {
  if (name === 'a') return { href: toText(node.properties?.['href']) };
  const written = toAttributes(node);
  const component = authoringComponents.get(name);
  const [[attribute, collection] = []] = Object.entries(component?.references ?? {});
  const id = written[attribute ?? ''];
  if (collection && id !== undefined)
    return { href: toEntryPath(collection, id), sign: TITLE_SIGN };
  const file = written[component?.files?.[0] ?? ''];
  return file === undefined ? {} : { href: decodeFileName(file) };
}

function isInline({ type, tagName = '', name }: SourceNode): boolean {
  if (type === 'text') return true;
  if (type === 'element') return INLINE.has(tagName);
  if (name == null) return false;
  if (name === 'Photo') return true;
  const component = authoringComponents.get(name);
  if (component) return component.content === 'words' || component.content === 'nothing';
  return Object.hasOwn(WRITTEN_TAGS, name) && !WRITTEN_BLOCKS.has(name);
}

function toAttributes({ attributes = [] }: SourceNode): Partial<Record<string, string>> {
  return Object.fromEntries(attributes.map(({ name, value }) => [name ?? '', toText(value)]));
}

function tidy(words: string): string {
  return stripControlCharacters(words).replace(/\s+/g, ' ').trim();
}
