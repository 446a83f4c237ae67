import type { NameSearch } from './find-names.ts';
import { AND, CALENDAR, PLACES, PLACES_BEFORE, TITLES } from './name-signs.ts';
import { isOneSign, joinKey, type NameWord } from './name-words.ts';

/** More pieces of one name than any line end or double name makes. */
const MOST_HYPHENS = 5;

/** Signs that can stand between the end of a sentence and the next word. */
const LOOK_BACK = 40;

/** Known names have at most so many words. */
const LONGEST_KNOWN = 6;

/** Ends of sentences, and what else a line begins with. */
const SENTENCE_END = /[.!?…:;؟。！？•–—|]$/u;

/** A text and its words, as far as names need to know how it is written. */
export class NameText {
  readonly words: readonly NameWord[];
  readonly #text: string;
  readonly #search: NameSearch;
  #known: boolean[] | undefined;
  #breaks: ReadonlySet<number> | undefined;
  #isTitleCase: boolean | undefined;

  constructor(text: string, words: readonly NameWord[], search: NameSearch) {
    this.#text = text;
    this.words = words;
    this.#search = search;
  }

  span(at: number, last: number): { start: number; end: number } {
    return { start: this.words[at]!.start, end: this.words[last]!.end };
  }

  /** Words that hyphens join, as one: a name that a line end has divided. */
  joinHyphens(at: number): { key: string; last: number } | undefined {
    let last = at;
    while (last - at < MOST_HYPHENS && /^[-‐‑]\s?$/u.test(this.#gap(last + 1))) last++;
    if (last === at) return undefined;
    const key = this.words.slice(at, last + 1).map(({ forms }) => forms[0]!);
    return { key: key.join(''), last };
  }

  /**
   * Whether a word can belong to the name that the one before it does. A comma stands in “Rivera,
   * Maya”; between two first names it is that of a list.
   */
  isOneName(at: number, isAfterFirst: boolean): boolean {
    const gap = this.#gap(at);
    if (/^\s*[,،]\s*$/u.test(gap)) return !isAfterFirst;
    if (/^\.\s*$/u.test(gap)) return gap === '.' || isOneSign(this.words[at - 1]!.forms[0]!);
    return /^(?:\s*[-‐‑–·・]?\s*|[_/+])$/u.test(gap);
  }

  /** Whether all that is between two words, and the second, could be names. */
  areNamesBetween(from: number, to: number): boolean {
    for (let at = from + 1; at <= to; at++) {
      if (this.words[at]!.capital !== 'upper' || !/^\.?\s?$/u.test(this.#gap(at))) return false;
    }
    return true;
  }

  /** Whether words belong to the name of a grown-up, a class or the school. */
  isKnown(at: number, last: number): boolean {
    this.#known ??= this.#markKnown();
    return this.#known.slice(at, last + 1).every(Boolean);
  }

  areWords(at: number, last: number): boolean {
    const words = this.words.slice(at, last + 1);
    if (words[0]!.isGlued) return this.#search.isWord(this.#join(words));
    // Woods is a word where wood is, and so is a word of Arabic with its article.
    const { isWord } = this.#search;
    return words.every(({ forms }) =>
      forms.some((form) => isWord(form) || isWord(form.replace(/s$|^ال/u, ''))),
    );
  }

  areCapital(at: number, last: number): boolean {
    return this.words.slice(at, last + 1).every(({ capital }) => capital !== 'lower');
  }

  /** Whether words are written as a name is. */
  isWritten(at: number, last: number): boolean {
    const [first, end] = [this.words[at]!, this.words[last]!];
    if (first.isGlued) return this.#isBreak(first.start) && this.#isBreak(end.end);
    if (this.#isInAddress(at, last)) return !this.areWords(at, last);
    return first.capital !== 'lower' || end.capital !== 'lower';
  }

  /** Whether a name that is a word too must be the name here: by its capital, within a sentence. */
  isNameAmongWords(at: number, last: number): boolean {
    const { style } = this.#search;
    if (style === 'names') return true;
    if (style === 'address' || this.words[at]!.capital !== 'upper') return false;
    if (this.words[at]!.forms.some((form) => CALENDAR.has(form))) return false;
    const { start, end } = this.span(at, last);
    const isShouted = end - start > 1 && !/\p{Ll}/u.test(this.#text.slice(start, end));
    if (isShouted || this.#startsSentence(at) || this.#isInTitleCase()) return false;
    const isBeside = (other: number) =>
      this.words[other]?.capital === 'upper' && this.isAdjacent(Math.max(at, other));
    // In “Today Grace sang” the capital before is that of the sentence.
    const isOpened = at > 0 && this.#startsSentence(at - 1) && this.areWords(at - 1, at - 1);
    return (isOpened || !isBeside(at - 1)) && !isBeside(last + 1);
  }

  /** “Mrs. Rivera” is a grown-up. */
  isAfterTitle(at: number): boolean {
    const before = this.words[at - 1];
    return before !== undefined && TITLES.has(before.forms[0]!) && /^\.?\s?$/u.test(this.#gap(at));
  }

  /** Whether a name that is not on the roster stands before: the name of somebody else. */
  isAfterName(at: number): boolean {
    if (!this.isName(at - 1) || !this.isAdjacent(at)) return false;
    return !this.#startsSentence(at - 1) || !this.areWords(at - 1, at - 1);
  }

  /** Whether another name or an initial follows. */
  isBeforeName(last: number): boolean {
    const next = this.words[last + 1];
    if (next === undefined || !this.isAdjacent(last + 1)) return false;
    return this.isName(last + 1) || (next.capital === 'upper' && /^\./.test(this.#gap(last + 2)));
  }

  isPlace(at: number, last: number): boolean {
    const [before, after] = [this.words[at - 1], this.words[last + 1]];
    const isBefore = after !== undefined && this.isAdjacent(last + 1);
    if (isBefore && after.capital === 'upper' && PLACES.has(after.forms[0]!)) return true;
    return before !== undefined && this.isAdjacent(at) && PLACES_BEFORE.has(before.forms[0]!);
  }

  /** Whether nothing but a space or a hyphen stands before a word. */
  isAdjacent(at: number): boolean {
    return /^[\s-]?$/u.test(this.#gap(at)) && at > 0 && at < this.words.length;
  }

  /** The words that an enumeration puts beside a name. */
  listNeighbours(at: number, last: number): number[] {
    const isAnd = (index: number) => this.words[index]?.forms.some((form) => AND.has(form));
    const isComma = (index: number) => /^\s?[,،、&]\s?$/u.test(this.#gap(index));
    const before = isAnd(at - 1) ? at - 2 : isComma(at) ? at - 1 : undefined;
    const after = isAnd(last + 1) ? last + 2 : isComma(last + 1) ? last + 1 : undefined;
    return [before, after].filter((index) => index !== undefined);
  }

  /** Whether a word is written as a name is, and is more than an initial. */
  isName(at: number): boolean {
    const word = this.words[at];
    if (word?.capital !== 'upper' || isOneSign(word.forms[0]!)) return false;
    return !TITLES.has(word.forms[0]!);
  }

  #gap(at: number): string {
    const [before, word] = [this.words[at - 1], this.words[at]];
    return before && word ? this.#text.slice(before.end, word.start) : '\n';
  }

  #join(words: readonly NameWord[]): string {
    return joinKey(words.map(({ forms, isGlued }) => ({ form: forms[0]!, isGlued })));
  }

  #markKnown(): boolean[] {
    const { whole } = this.#search.known;
    const marks = this.words.map(() => false);
    for (let at = 0; at < this.words.length; at++) {
      if (this.words[at]!.capital === 'lower' && !this.#isInAddress(at, at)) continue;
      for (let count = 1; count <= LONGEST_KNOWN && at + count <= this.words.length; count++) {
        const words = this.words.slice(at, at + count);
        const begin = words
          .slice(0, -1)
          .map(({ forms, isGlued }) => ({ form: forms[0]!, isGlued }));
        const { forms, isGlued } = words.at(-1)!;
        const isName = forms.some((form) => whole.has(joinKey([...begin, { form, isGlued }])));
        if (isName) marks.fill(true, at, at + count);
      }
    }
    return marks;
  }

  #startsSentence(at: number): boolean {
    const { start } = this.words[at]!;
    const before = this.#text
      .slice(Math.max(0, start - LOOK_BACK), start)
      .replace(/[\s"'“”‘’«»„¿¡()[\]*_\p{Cf}]+$/u, '');
    return before === '' || SENTENCE_END.test(before);
  }

  /** Headings in which most words begin with a capital. */
  #isInTitleCase(): boolean {
    if (this.#search.style !== 'heading') return false;
    this.#isTitleCase ??= (() => {
      const later = this.words.slice(1).filter(({ start, end }) => end - start >= 4);
      const capitals = later.filter(({ capital }) => capital === 'upper');
      return later.length > 0 && capitals.length * 2 >= later.length;
    })();
    return this.#isTitleCase;
  }

  #isInAddress(at: number, last: number): boolean {
    if (this.#search.style === 'address') return true;
    const { start, end } = this.span(at, last);
    const [before, after] = [this.#text.slice(start - 1, start), this.#text.slice(end, end + 2)];
    return /[@/._]/u.test(before) || /^(?:[@/_]|\.\p{L})/u.test(after);
  }

  /** Whether a word can begin or end here, in a script without spaces. */
  #isBreak(index: number): boolean {
    this.#breaks ??= new Set([
      ...[...new Intl.Segmenter('und', { granularity: 'word' }).segment(this.#text)].map(
        (segment) => segment.index,
      ),
      this.#text.length,
    ]);
    return this.#breaks.has(index);
  }
}
