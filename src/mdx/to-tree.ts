import type { HastNode } from 'satteri';
import { createUniqueSlugs } from '../lib/slug.ts';
import { escapeHtml, stripControlCharacters } from '../lib/words.ts';
import type { PeopleInPicture } from '../schemas/picture.ts';
import { MARKDOWN_TAGS, WRITTEN_TAGS } from './allowed-html.ts';
import { readAttributes } from './attributes.ts';
import { authoringComponents } from './components/index.ts';
import { photoAttributes } from './components/photo.ts';
import { createHeadingLevels } from './headings.ts';
import { decodeFileName, findLinkProblem } from './links.ts';
import type { BodyFault } from './neutralise.ts';
import { isOnlyPictures, toText, toWords, type SourceNode } from './source-node.ts';
import { TreeWriter } from './tree-writer.ts';
import {
  isBlank,
  type ParsedTree,
  type WrittenFile,
  type WrittenPicture,
  type WrittenReference,
} from './written-tree.ts';

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements inside which boxes can't stand. */
const WORDS_ONLY = new Set(['p', ...HEADINGS, 'a', 'em', 'strong', 'th', 'td']);

const LINKS = new Set(['a']);

/** Deeper than any newsletter; a guard against running out of stack. */
const DEEPEST = 100;

/**
 * Walks the parser's tree, lets through what is listed and nothing else, and collapses plain
 * HTML to strings.
 */
export function toTree(root: HastNode): ParsedTree & { faults: BodyFault[] } {
  const walker = new TreeWalker();
  walker.visitAll((root as SourceNode).children ?? []);
  return walker.result();
}

class TreeWalker {
  readonly #references: WrittenReference[] = [];
  readonly #files: WrittenFile[] = [];
  readonly #hints: BodyFault[] = [];
  readonly #faults: BodyFault[] = [];
  readonly #toLevel = createHeadingLevels();
  readonly #toUniqueSlug = createUniqueSlugs('section');
  readonly #writer = new TreeWriter();
  #depth = 0;
  #line = 1;

  result(): ParsedTree & { faults: BodyFault[] } {
    return {
      tree: this.#writer.tree,
      references: this.#references,
      files: this.#files,
      hints: this.#hints,
      faults: this.#faults,
    };
  }

  visitAll(nodes: readonly SourceNode[]): void {
    for (const node of nodes) this.#visit(node);
  }

  #visit(node: SourceNode): void {
    this.#line = node.position?.start.line ?? this.#line;
    if (this.#depth > DEEPEST) {
      return this.#refuse(
        'Too many lists, boxes or quotations lie inside each other.',
        'Use fewer levels.',
      );
    }
    this.#depth++;
    this.#visitNode(node);
    this.#depth--;
  }

  #visitNode(node: SourceNode): void {
    switch (node.type) {
      case 'text':
        return this.#visitText(node.value ?? '');
      case 'element':
        return this.#visitElement(node);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#visitTag(node);
      default:
        this.#refuse(
          'Program code stands here.',
          'Delete it. Only words, Markdown and the listed components can be used.',
        );
    }
  }

  #visitText(words: string): void {
    const picture = /!\[[^\]]*\]\(([^()]* [^()]*)\)/.exec(words);
    if (picture) {
      this.#refuse(
        `The picture "${picture[1]}" can’t be read, because its name has a space in it.`,
        `Write <Photo src="${picture[1]}" alt="What it shows" people="none" />, or rename the file.`,
      );
    }
    this.#writer.write(toHtml(words));
  }

  #visitElement(node: SourceNode): void {
    const tag = node.tagName ?? '';
    if (tag === 'img') return this.#visitImage(node);
    if (tag === 'input') return this.#writer.write(node.properties?.['checked'] ? '☑' : '☐');
    if (tag === 'p' && isOnlyPictures(node)) return this.visitAll(node.children ?? []);
    if (!Object.hasOwn(MARKDOWN_TAGS, tag)) {
      return this.#refuse(`<${tag}> can’t be used here.`, 'Delete it.');
    }
    if (HEADINGS.has(tag)) return this.#visitHeading(node, Number(tag[1]));
    const attributes = this.#formatProperties(tag, node.properties ?? {});
    this.#writer.writeElement(tag, attributes, () => this.visitAll(node.children ?? []));
  }

  #visitHeading(node: SourceNode, written: number): void {
    const { level, deepest } = this.#toLevel(written);
    if (written === 1) {
      this.#hints.push({
        line: this.#line,
        problem: 'The heading is as large as the title of the page, so it is shown as level 2.',
        fix: 'Begin headings with ##, and those below them with ###.',
      });
    }
    if (written > deepest) {
      this.#hints.push({
        line: this.#line,
        problem: `The heading skips a level, so it is shown as level ${level}.`,
        fix: `Begin it with ${'#'.repeat(deepest)} instead of ${'#'.repeat(written)}.`,
      });
    }
    const id = this.#toUniqueSlug(toWords(node));
    this.#writer.writeElement(`h${level}`, ` id="${toHtml(id)}"`, () =>
      this.visitAll(node.children ?? []),
    );
  }

  #visitImage({ properties = {} }: SourceNode): void {
    const src = decodeFileName(toText(properties['src']));
    const alt = toText(properties['alt']).trim();
    if (!alt) {
      this.#refuse(
        `The picture ${src} has no description.`,
        `Write <Photo src="${src}" alt="A sentence about the picture" people="none" />`,
      );
    }
    const caption = toText(properties['title']).trim();
    this.#addPicture({
      src,
      alt: stripControlCharacters(alt),
      caption: stripControlCharacters(caption),
    });
  }

  /** A tag that the teacher wrote: a component, a photo, or one of the few HTML tags. */
  #visitTag(node: SourceNode): void {
    const name = node.name ?? '';
    const attributes = node.attributes ?? [];
    if (
      attributes.some(
        ({ type, value }) =>
          type !== 'mdxJsxAttribute' || (value != null && typeof value !== 'string'),
      )
    ) {
      return this.#refuse(
        `<${name}> holds program code.`,
        'Write each value in straight quotation marks.',
      );
    }
    const written = Object.fromEntries(
      attributes.map(({ name: key, value }) => [key ?? '', toText(value)]),
    );
    if (name === 'Photo') return this.#visitPhoto(written, node.children ?? []);
    const component = authoringComponents.get(name);
    if (component) return this.#visitComponent(component.name, written, node.children ?? []);
    if (name === 'details' && this.#writer.isIn(WORDS_ONLY)) return this.#refuseInWords(name);
    if (Object.hasOwn(WRITTEN_TAGS, name)) {
      const formatted = this.#formatWritten(name, written);
      return this.#writer.writeElement(name, formatted, () => this.visitAll(node.children ?? []));
    }
    this.#refuse(`<${name}> can’t be used in a newsletter.`, 'Delete it.');
  }

  #visitPhoto(written: Record<string, string>, children: SourceNode[]): void {
    if (children.some((child) => toWords(child).trim())) {
      this.#refuse(
        '<Photo> has words inside, which would not be shown.',
        'Write them as caption="…".',
      );
    }
    const read = readAttributes('Photo', photoAttributes, written);
    if ('problems' in read) return this.#refuseAll(read.problems);
    const { src = '', alt = '', caption = '', credit } = read.props;
    const { consentGiven: given, consentExpires: expires } = read.props;
    const people = read.props['people'] as PeopleInPicture;
    const words = [caption, credit && `© ${credit}`].filter(Boolean).join(' ');
    const consent = given || expires ? { given, expires } : undefined;
    this.#addPicture({ src, alt, caption: words, people, consent });
  }

  #visitComponent(name: string, written: Record<string, string>, children: SourceNode[]): void {
    const component = authoringComponents.get(name)!;
    const read = readAttributes(name, component.attributes, written);
    if ('problems' in read) return this.#refuseAll(read.problems);
    const isBlock = component.content === 'blocks' || component.content === 'photos';
    if (isBlock && this.#writer.isIn(WORDS_ONLY)) return this.#refuseInWords(name);
    if (!isBlock && this.#writer.isIn(LINKS)) {
      return this.#refuse(`<${name}> stands inside a link.`, 'Put it before or after the link.');
    }
    for (const [attribute, collection] of Object.entries(component.references ?? {})) {
      this.#references.push({ collection, id: read.props[attribute]!, line: this.#line });
    }
    for (const attribute of component.files ?? []) {
      this.#files.push({ name: read.props[attribute]!, kind: 'download', line: this.#line });
    }
    const line = this.#line;
    const within = component.content === 'words' ? 'a' : undefined;
    const content = this.#writer.writeComponent({ name, props: read.props, within }, () =>
      component.content === 'blocks' ? this.visitAll(children) : this.#visitWords(children),
    );
    this.#line = line;
    if (
      component.content === 'photos' &&
      content.some((node) => node.type !== 'picture' && !isBlank(node))
    ) {
      this.#refuse(`<${name}> holds something that is no photo.`, 'Put words before or after it.');
    }
  }

  /** MDX wraps words on lines of their own in a paragraph, which a link or a gallery can't hold. */
  #visitWords(children: SourceNode[]): void {
    for (const child of children) {
      if (child.tagName === 'p') this.visitAll(child.children ?? []);
      else this.#visit(child);
    }
  }

  #addPicture({ src, alt, caption, people, consent }: Omit<WrittenPicture, 'type'>): void {
    if (this.#writer.isIn(LINKS)) {
      this.#refuse('A picture stands inside a link.', 'Put the picture before or after the link.');
    }
    if (this.#writer.isIn(HEADINGS)) {
      this.#refuse(
        'A picture stands inside a heading.',
        'Put the picture on a line of its own below it.',
      );
    }
    const shown = { ...(people ? { people } : {}), ...(consent ? { consent } : {}) };
    this.#files.push({ name: src, kind: 'picture', line: this.#line, alt, ...shown });
    const words = caption ? { caption } : {};
    this.#writer.writePicture({ type: 'picture', src, alt, ...words, ...shown });
  }

  #formatProperties(tag: string, properties: Record<string, unknown>): string {
    // What shows an entry with its faults shows no such address either.
    const isRefused = tag === 'a' && this.#refuseLink(toText(properties['href']));
    if (tag === 'a' && this.#writer.isIn(LINKS))
      this.#refuse('A link stands inside a link.', 'Put one after the other.');
    // Style attributes are blocked by the site's Content-Security-Policy; a class does the same.
    const alignment = /text-align: (center|right)/.exec(toText(properties['style']))?.[1];
    if (alignment) return ` class="align-${alignment}"`;
    const names = MARKDOWN_TAGS[tag]!.filter((name) => !(isRefused && name === 'href'));
    return names
      .filter((name) => properties[name] != null)
      .map((name) => ` ${name}="${toHtml(String(properties[name]))}"`)
      .join('');
  }

  #formatWritten(tag: string, written: Record<string, string>): string {
    for (const name of Object.keys(written)) {
      if (!WRITTEN_TAGS[tag]!.includes(name)) {
        this.#refuse(`<${tag}> can’t have "${name}".`, `Write <${tag}> alone.`);
      }
    }
    return WRITTEN_TAGS[tag]!.filter((name) => Object.hasOwn(written, name))
      .map((name) => ` ${name}="${toHtml(written[name]!)}"`)
      .join('');
  }

  /** Whether an address was refused. */
  #refuseLink(href: string): boolean {
    const problem = findLinkProblem(href);
    if (problem) this.#refuse(problem.problem, problem.fix);
    return problem !== undefined;
  }

  #refuseInWords(name: string): void {
    this.#refuse(
      `<${name}> stands in the middle of a sentence.`,
      'Put it on a line of its own, with a blank line before and after.',
    );
  }

  #refuse(problem: string, fix: string): void {
    this.#faults.push({ line: this.#line, problem, fix });
  }

  #refuseAll(problems: { problem: string; fix: string }[]): void {
    for (const { problem, fix } of problems) this.#refuse(problem, fix);
  }
}

/** Words as HTML, without characters that no feed may hold. */
function toHtml(words: string): string {
  return escapeHtml(stripControlCharacters(words));
}
