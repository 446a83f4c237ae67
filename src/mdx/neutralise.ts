import { findNearest, listChoices } from '../lib/nearest.ts';
import { authoringComponents } from './components/index.ts';
import { VOID_TAGS, WRITTEN_TAGS } from './allowed-html.ts';
import { findFencedCode, measureCodeSpan, type Range } from './code-ranges.ts';
import { findTag, type WrittenTag } from './scan-tags.ts';

/** A fault in a body, with its line counted from the body's first. */
export interface BodyFault {
  line: number;
  problem: string;
  fix: string;
}

export interface NeutralSource {
  /** MDX with the same lines, in which only listed tags have a meaning. */
  source: string;
  faults: BodyFault[];
}

const COMPONENT_NAMES = [...authoringComponents.keys(), 'Photo'];

/** What makes a line that begins with "import" or "export" code and not a sentence. */
const MODULE_LINE = new RegExp(
  [
    String.raw`^\s*import\s*(?:(["'])[^"']*\1\s*;?\s*$|\{|\*\s*as\b|[\w$]+\s*(?:,\s*[{*]|from\s*["']))`,
    String.raw`^\s*export\s*(?:default\b|\{|\*\s*(?:as|from)\b|(?:const|let|var)\s+(?:[\w$]+\s*[=:,;]|[{[]))`,
    String.raw`^\s*export\s+(?:(?:async\s+)?function\b[\s*]*[\w$]*\s*\(|class\s+[\w$]+\s*(?:\{|extends\b))`,
  ].join('|'),
);

const SPECIAL = /[\\`<{}\n]/g;

/** Tags that have a better way to be written. */
const BETTER_WAYS: Readonly<Record<string, string>> = {
  a: 'Write a link as [words](https://…).',
  b: 'Write **bold** words between two stars.',
  i: 'Write *words in italics* between stars.',
  img: 'Write <Photo src="…" alt="…" people="none" /> for a picture.',
  p: 'Leave a blank line between paragraphs; no tag is needed.',
  strong: 'Write **bold** words between two stars.',
  em: 'Write *words in italics* between stars.',
};

/**
 * Prepares a teacher's body for the MDX parser: what has a meaning only to programmers becomes
 * text (`<3`, a lone `{`), comments go, and everything executable or unlisted is a fault.
 * It is the first of two gates; the second walks the parsed tree (see `to-tree.ts`).
 */
export function neutralise(body: string): NeutralSource {
  return new Neutraliser(body).run();
}

class Neutraliser {
  readonly #body: string;
  /** Fences that lie ahead, in order. */
  readonly #fences: Range[];
  readonly #faults: BodyFault[] = [];
  readonly #open: { name: string; line: number }[] = [];
  #output = '';
  #position = 0;

  constructor(body: string) {
    this.#body = body;
    this.#fences = findFencedCode(body);
  }

  run(): NeutralSource {
    while (this.#position < this.#body.length) this.#step();
    for (const { name, line } of this.#open) {
      const fix =
        name === 'Photo' ? 'End it with /> instead of >.' : `Add </${name}> where it ends.`;
      this.#refuse(line, `<${name}> is opened here and never closed.`, fix);
    }
    return { source: this.#output, faults: this.#faults };
  }

  #step(): void {
    while ((this.#fences[0]?.end ?? Infinity) <= this.#position) this.#fences.shift();
    const [fence] = this.#fences;
    if (fence && fence.start <= this.#position) return this.#keep(fence.end - this.#position);
    const isLineStart = this.#position === 0 || this.#body[this.#position - 1] === '\n';
    if (isLineStart && this.#stepOverModuleLine()) return;
    const character = this.#body[this.#position];
    if (character === '\\') return this.#keep(2);
    if (character === '`') return this.#keep(measureCodeSpan(this.#body, this.#position));
    if (character === '<') return this.#stepOverLessThan();
    if (character === '{') return this.#stepOverBrace();
    if (character === '}') return this.#replace(1, '&#125;');
    this.#keep(this.#measurePlainWords());
  }

  /** Length of the words up to the next character that may mean something, or the line's end. */
  #measurePlainWords(): number {
    SPECIAL.lastIndex = this.#position;
    const next = SPECIAL.exec(this.#body);
    if (!next) return this.#body.length - this.#position;
    const isLineEnd = next[0] === '\n';
    return next.index - this.#position + (isLineEnd ? 1 : 0);
  }

  /** A line that begins with "import" is code to MDX and may be words to a teacher. */
  #stepOverModuleLine(): boolean {
    const word = /^[ \t]{0,3}(import|export)\b[^\n]*/.exec(this.#rest());
    if (!word) return false;
    if (MODULE_LINE.test(word[0])) {
      const fix = 'Delete the line. Pictures and links need no import.';
      this.#refuse(this.#line(), `A line begins with "${word[1]}", which is program code.`, fix);
      this.#replace(word[0].length, '');
    } else {
      const indent = word[0].indexOf(word[1]!);
      this.#keep(indent);
      this.#replace(1, `&#${word[1]!.charCodeAt(0)};`);
    }
    return true;
  }

  #stepOverLessThan(): void {
    const rest = this.#rest();
    if (rest.startsWith('<!--')) return this.#stepOverComment(rest);
    const destination = /^<[^<>{}\n]*>(?=\s*[)"'(])/.exec(rest)?.[0];
    if (destination && this.#output.endsWith('](')) return this.#keep(destination.length);
    const address = /^<([^\s<>@:/]+@[^\s<>@]+\.[^\s<>@]+)>/.exec(rest)?.[1];
    const link = /^<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>/.exec(rest)?.[1];
    if (address) return this.#replaceByLink(address, `mailto:${address}`);
    if (link) return this.#replaceByLink(link, link);
    const tag = findTag(rest);
    if (tag) return this.#stepOverTag(tag);
    const component = /^<\/?([A-Z]\w*)/.exec(rest)?.[1];
    if (component && COMPONENT_NAMES.includes(component)) {
      this.#refuse(
        this.#line(),
        `<${component} has no ">" at its end.`,
        `Finish it, for example <${component}>.`,
      );
    }
    this.#replace(1, '&lt;');
  }

  /** An exclamation mark before the link would make a picture of it. */
  #replaceByLink(label: string, href: string): void {
    if (this.#output.endsWith('!')) this.#output = `${this.#output.slice(0, -1)}&#33;`;
    this.#replace(label.length + 2, toMarkdownLink(label, href));
  }

  #stepOverComment(rest: string): void {
    const end = rest.indexOf('-->');
    if (end < 0) {
      this.#refuse(
        this.#line(),
        'A note that begins with <!-- never ends.',
        'Add --> where the note ends.',
      );
    }
    const comment = end < 0 ? rest : rest.slice(0, end + 3);
    this.#replace(comment.length, comment.replace(/[^\n]/g, ''));
  }

  #stepOverTag(tag: WrittenTag): void {
    const isListed = COMPONENT_NAMES.includes(tag.name) || Object.hasOwn(WRITTEN_TAGS, tag.name);
    if (!isListed) {
      const { problem, fix } = explainUnlisted(tag.name);
      if (!tag.isClosing) this.#refuse(this.#line(), problem, fix);
      const written = this.#rest().slice(0, tag.length);
      return this.#replace(tag.length, written.replace(/[^\n]/g, ''));
    }
    if (tag.strange !== undefined) {
      this.#refuse(
        this.#line(),
        `<${tag.name}> holds something that is not plain text: ${tag.strange.slice(0, 60)}`,
        `Write each value in straight quotation marks, for example <${tag.name} name="value">.`,
      );
    }
    this.#trackNesting(tag);
    this.#replace(tag.length, formatTag(tag));
  }

  #trackNesting({ name, isClosing, isSelfClosed }: WrittenTag): void {
    if (isSelfClosed || VOID_TAGS.has(name)) return;
    if (!isClosing) {
      this.#open.push({ name, line: this.#line() });
      return;
    }
    const last = this.#open.at(-1);
    if (last?.name === name) {
      this.#open.pop();
    } else if (last && this.#open.some((open) => open.name === name)) {
      const fix = `Write </${last.name}> before </${name}>.`;
      this.#refuse(
        this.#line(),
        `</${name}> stands inside <${last.name}>, which is still open.`,
        fix,
      );
      this.#open.splice(this.#open.findLastIndex((open) => open.name === name));
    } else {
      this.#refuse(
        this.#line(),
        `</${name}> closes nothing.`,
        `Delete it, or open <${name}> before it.`,
      );
    }
  }

  /** Brackets round code are refused; a bracket alone is text. */
  #stepOverBrace(): void {
    const code = /^\{((?:(?!\n[ \t]*\n)[^{}]|\{[^{}]*\})*)\}/.exec(this.#rest());
    if (code?.[1]?.trim()) {
      const written = code[0].replace(/\s+/g, ' ').slice(0, 60);
      this.#refuse(
        this.#line(),
        `Curly brackets hold program code in this kind of file: ${written}`,
        'Use round brackets ( ), or write \\{ and \\} if you mean the brackets themselves.',
      );
      return this.#replace(code[0].length, code[0].replace(/[^\n]/g, ''));
    }
    this.#replace(1, '&#123;');
  }

  #rest(): string {
    return this.#body.slice(this.#position);
  }

  #line(): number {
    return this.#body.slice(0, this.#position).split('\n').length;
  }

  #keep(length: number): void {
    this.#replace(length, this.#body.slice(this.#position, this.#position + length));
  }

  #replace(length: number, replacement: string): void {
    this.#output += replacement;
    this.#position += length;
  }

  #refuse(line: number, problem: string, fix: string): void {
    this.#faults.push({ line, problem, fix });
  }
}

function explainUnlisted(name: string): { problem: string; fix: string } {
  const near = findNearest(name, COMPONENT_NAMES);
  const problem = `<${name}> can’t be used in a newsletter.`;
  if (near.length > 0) return { problem, fix: `Did you mean ${listChoices(near)}?` };
  const better = new Map(Object.entries(BETTER_WAYS)).get(name.toLowerCase());
  const meant = 'If you mean the sign "less than", write &lt; instead.';
  return {
    problem,
    fix: better ?? `Delete it, or use one of ${COMPONENT_NAMES.join(', ')}. ${meant}`,
  };
}

function formatTag({ name, attributes, isClosing, isSelfClosed, trailing }: WrittenTag): string {
  const written = attributes.map(
    ({ space, name: key, value }) => `${space}${key}="${escapeAttribute(value)}"`,
  );
  const end = isSelfClosed || VOID_TAGS.has(name) ? ' />' : '>';
  return isClosing ? `</${name}>` : `<${name}${written.join('')}${trailing}${end}`;
}

function escapeAttribute(value: string): string {
  return value.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('{', '&#123;');
}

function toMarkdownLink(label: string, href: string): string {
  const words = label.replace(/[\\`*_[\]<>{}]/g, '\\$&');
  return `[${words}](${href.replace(/[()\\<>{}]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})`;
}
