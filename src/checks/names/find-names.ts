import type { KnownNames } from './known-names.ts';
import type { IsWord } from './learned-words.ts';
import { has, NAME, type NameFacts, type NameLookup } from './name-facts.ts';
import { toClassKey } from './name-index.ts';
import { extendKey, listNameWords } from './name-words.ts';
import { NameText } from './name-text.ts';

/** A child's name in a text. */
export interface FoundName {
  kind: 'full' | 'surname' | 'first';
  start: number;
  end: number;
  /** False where it may be somebody else's, or a word. */
  isSure: boolean;
  /** The first name alone may be published. */
  isFirstAllowed: boolean;
}

export interface NameSearch {
  lookup: NameLookup;
  isWord: IsWord;
  known: KnownNames;
  /** The classes of the entry; none where it is for all. */
  classIds: readonly string[];
  /** How the text is written: sentences, headings, names alone, or an address without capitals. */
  style: 'sentences' | 'heading' | 'names' | 'address';
}

/** Words that begin at one place and are a name. */
interface Match {
  key: string;
  facts: NameFacts;
  /** Index of the last word. */
  last: number;
}

const FULL = NAME.fullWithheld | NAME.fullAllowed;
const FIRST = NAME.firstWithheld | NAME.firstAllowed;
const SURNAME = NAME.surnameWithheld | NAME.surnameAllowed;

/** Other names and initials that may stand between a first name and a family name. */
const MOST_MIDDLE = 2;

/** Finds the names of children that a text should not hold. */
export function findNames(text: string, search: NameSearch): FoundName[] {
  const words = listNameWords(text);
  return new NameFinder(new NameText(text, words, search), search).find();
}

class NameFinder {
  readonly #text: NameText;
  readonly #search: NameSearch;
  /** Index of the last word that was found to be a first name. */
  #lastFirst = -1;

  constructor(text: NameText, search: NameSearch) {
    this.#text = text;
    this.#search = search;
  }

  find(): FoundName[] {
    const found: FoundName[] = [];
    for (let at = 0; at < this.#text.words.length; at++) {
      const matches = this.#match(at);
      if (matches.length === 0) continue;
      const full = this.#findFull(matches);
      const judged = full
        ? this.#judgeFull(at, full)
        : (this.#judgeSurname(at, longest(matches, SURNAME), longest(matches, FIRST)) ??
          this.#judgeFirst(at, longest(matches, FIRST)));
      if (judged) found.push(judged);
      if (full) at = full.last;
      else if (judged) at = longest(matches, judged.kind === 'first' ? FIRST : SURNAME)!.last;
      if (judged?.kind === 'first') this.#lastFirst = at;
    }
    return found;
  }

  /** Every name that begins with a word; a name goes on only where the roster says that one does. */
  #match(at: number): Match[] {
    const { words } = this.#text;
    const matches: Match[] = [];
    let begun = [''];
    for (let last = at; last < words.length && begun.length > 0; last++) {
      const before = last > at ? words[last - 1] : undefined;
      if (before && !this.#text.isOneName(last, this.#isFirst(at))) break;
      const next: string[] = [];
      for (const key of begun) {
        for (const form of words[last]!.forms) {
          const longer = extendKey(key, before, { form, isGlued: words[last]!.isGlued });
          const facts = this.#search.lookup.find(longer);
          if (has(facts, NAME.more)) next.push(longer);
          if (has(facts, FULL | FIRST | SURNAME)) matches.push({ key: longer, facts, last });
        }
      }
      begun = next;
    }
    const joined = this.#text.joinHyphens(at);
    const facts = joined ? this.#search.lookup.find(joined.key) : 0;
    if (joined && has(facts, FULL | FIRST | SURNAME)) matches.push({ ...joined, facts });
    return matches;
  }

  /** A full name, with other names between its two where there are. */
  #findFull(matches: readonly Match[]): Match | undefined {
    const whole = longest(matches, FULL);
    if (whole) return whole;
    const { words } = this.#text;
    for (const { key, last } of matches.filter(({ facts }) => has(facts, FIRST))) {
      for (let next = last + 2; next <= last + 1 + MOST_MIDDLE && next < words.length; next++) {
        if (!this.#text.areNamesBetween(last, next)) break;
        for (const form of words[next]!.forms) {
          const full = extendKey(key, words[last], { form, isGlued: words[next]!.isGlued });
          const facts = this.#search.lookup.find(full);
          if (has(facts, FULL)) return { key: full, facts, last: next };
        }
      }
    }
    return undefined;
  }

  #judgeFull(at: number, { facts, last }: Match): FoundName | undefined {
    if (!has(facts, NAME.fullWithheld) || this.#text.isKnown(at, last)) return undefined;
    const areWords = this.#text.areWords(at, last);
    if (areWords && !this.#text.areCapital(at, last)) return undefined;
    const first = this.#match(at).find(({ facts: each }) => has(each, FIRST));
    return {
      kind: 'full',
      ...this.#text.span(at, last),
      isSure: !has(facts, NAME.fullAllowed),
      isFirstAllowed: first !== undefined && !has(first.facts, NAME.firstWithheld),
    };
  }

  #judgeSurname(
    at: number,
    match: Match | undefined,
    first: Match | undefined,
  ): FoundName | undefined {
    if (!match || !has(match.facts, NAME.surnameWithheld)) return undefined;
    // Thomas is somebody's first name as well.
    if (first && first.last >= match.last) return undefined;
    const { last } = match;
    const text = this.#text;
    if (text.isKnown(at, last) || text.isPlace(at, last) || !text.isWritten(at, last)) {
      return undefined;
    }
    const isAfterFirst = at > 0 && text.isAdjacent(at) && this.#isFirst(at - 1);
    const isPerson = isAfterFirst || text.isAfterTitle(at);
    if (text.areWords(at, last) && (!isPerson || !text.areCapital(at, last))) return undefined;
    const isSure =
      !has(match.facts, NAME.surnameAllowed) &&
      !text.areWords(at, last) &&
      (text.isAfterTitle(at) ||
        !(text.isAfterName(at) || text.isBeforeName(last) || this.#isBesideOther(at, last)));
    return { kind: 'surname', ...text.span(at, last), isSure, isFirstAllowed: true };
  }

  #judgeFirst(at: number, match: Match | undefined): FoundName | undefined {
    if (!match) return undefined;
    const { key, last } = match;
    const text = this.#text;
    const own = this.#chooseFacts(match);
    if (!has(own.facts, NAME.firstWithheld)) return undefined;
    if (text.isKnown(at, last) || text.isAfterTitle(at)) return undefined;
    if (!text.isWritten(at, last)) return undefined;
    const isWord = text.areWords(at, last);
    const isListed = this.#isListed(at, last);
    const isPlain = isListed || !isWord;
    if (!isPlain && !text.isNameAmongWords(at, last)) return undefined;
    const isSure =
      own.isSure && isPlain && !this.#search.known.first.has(key) && !text.isBeforeName(last);
    return { kind: 'first', ...text.span(at, last), isSure, isFirstAllowed: false };
  }

  /** What holds for the child who is meant, by the class. A name with its initial says who it is. */
  #chooseFacts({ key, facts }: Match): { facts: NameFacts; isSure: boolean } {
    const { lookup, classIds } = this.#search;
    const here = classIds.map((id) => lookup.find(toClassKey(key, id)) & FIRST);
    const ofClass = here.reduce((all, each) => all | each, 0);
    const chosen = ofClass === 0 ? facts : ofClass;
    const isElsewhere = ofClass === 0 && classIds.length > 0 && has(facts, NAME.inClass);
    return { facts: chosen, isSure: (chosen & FIRST) !== FIRST && !isElsewhere };
  }

  /** In “Owen, May and Tadeo” a word is a name, by its neighbours. */
  #isListed(at: number, last: number): boolean {
    const neighbours = this.#text.listNeighbours(at, last);
    return neighbours.some((word) => word === this.#lastFirst || this.#isFirst(word));
  }

  /** In “Kraft and Rogers”, of whom one is on no roster, both are somebody else. */
  #isBesideOther(at: number, last: number): boolean {
    const { words } = this.#text;
    return this.#text
      .listNeighbours(at, last)
      .filter((word) => this.#text.isName(word))
      .some((word) =>
        words[word]!.forms.every((form) => !has(this.#search.lookup.find(form), FIRST | SURNAME)),
      );
  }

  #isFirst(at: number): boolean {
    const { words } = this.#text;
    const word = words[at];
    return (
      word !== undefined &&
      word.capital !== 'lower' &&
      !this.#text.areWords(at, at) &&
      word.forms.some((form) => has(this.#search.lookup.find(form), FIRST))
    );
  }
}

function longest(matches: readonly Match[], bits: NameFacts): Match | undefined {
  return matches
    .filter(({ facts }) => has(facts, bits))
    .reduce<Match | undefined>((a, b) => (a === undefined || b.last > a.last ? b : a), undefined);
}
