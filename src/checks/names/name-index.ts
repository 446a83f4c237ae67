import type { Child } from '../roster/roster.ts';
import { NAME, type NameFacts } from './name-facts.ts';
import {
  extendKey,
  isOneSign,
  joinKey,
  listNameWords,
  toStem,
  type NameWord,
} from './name-words.ts';

type Written = Pick<NameWord, 'isGlued'> & { form: string };

/** Words that stand before family names and are nobody's. */
const PARTICLES: ReadonlySet<string> = new Set(
  (
    'de del dela de la las los da das do dos di du des le van von der den ter ten te zu zur af ' +
    'av bin bint ibn ben bat abu abd al el ul st saint mac mc san santa y e i und и'
  ).split(' '),
);

/** Parts of a double family name that are shorter say too little alone. */
const SHORTEST_PART = 3;

/** Names run together that are shorter are taken for other words: Al Bert, Rob In. */
const SHORTEST_RUN = 7;

/** Letters that some families write as two. */
const TWO_LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
};

/** Every key under which children of a roster are found, with what it says of them. */
export function indexNames(children: readonly Child[]): Map<string, NameFacts> {
  const index = new NameIndex();
  for (const child of children) index.add(child);
  return index.facts;
}

/** The key of a first name among the children of one class. */
export function toClassKey(key: string, classId: string): string {
  return `${classId}/${key}`;
}

class NameIndex {
  readonly facts = new Map<string, NameFacts>();

  add({ first, family, also, consent, classId }: Child): void {
    const isNamed = consent === 'none' ? NAME.firstWithheld : NAME.firstAllowed;
    const isFull = consent === 'full-name';
    const firsts = [first, ...also].flatMap(listSpellings).filter(({ length }) => length > 0);
    for (const words of firsts) {
      // Maya Elena is called Maya as well.
      for (const name of [words, ...(isGlued(words) ? [] : [words.slice(0, 1)])]) {
        this.#addFirst(name, isNamed, classId);
      }
    }
    if (family === undefined) return;
    for (const surname of listSpellings(family).filter(({ length }) => length > 0)) {
      const bit = isFull ? NAME.surnameAllowed : NAME.surnameWithheld;
      for (const part of [surname, ...listParts(surname)]) this.#addSurname(part, bit);
      for (const name of firsts.flatMap((words) => [words, words.slice(0, 1)])) {
        if (name.length === 1 && isGlued(name)) continue;
        this.#addFull(name, surname, isFull ? NAME.fullAllowed : NAME.fullWithheld);
        this.#addKey(joinKey(name) + ' ' + toInitial(surname), isNamed);
      }
    }
  }

  /** One letter is no name to look for, and neither is one sign that means something else alone. */
  #addFirst(words: readonly Written[], bit: NameFacts, classId: string | undefined): void {
    if (words.length === 1 && isOneSign(words[0]!.form)) return;
    this.#addName(words, classId === undefined ? bit : bit | NAME.inClass);
    if (classId === undefined) return;
    for (const key of listKeys(words)) this.#addKey(toClassKey(key, classId), bit);
  }

  #addSurname(words: readonly Written[], bit: NameFacts): void {
    if (words.length === 1 && isOneSign(words[0]!.form)) return;
    this.#addName(words, bit);
    const { form } = words.at(-1)!;
    // The Riveras.
    if (/^[a-z]{4,}$/.test(form)) {
      const plural = form.endsWith('s') ? `${form}es` : `${form}s`;
      this.#addName([...words.slice(0, -1), { form: plural, isGlued: false }], bit);
    }
  }

  #addFull(first: readonly Written[], surname: readonly Written[], bit: NameFacts): void {
    for (const part of [surname, ...listParts(surname)]) {
      this.#addName([...first, ...part], bit);
      this.#addName([...part, ...first], bit);
    }
  }

  #addName(words: readonly Written[], bit: NameFacts): void {
    let begin = '';
    for (const [at, word] of words.entries()) {
      if (begin) this.#addKey(begin, NAME.more);
      begin = extendKey(begin, words[at - 1], word);
    }
    for (const key of listKeys(words)) this.#addKey(key, bit);
  }

  #addKey(key: string, bit: NameFacts): void {
    this.facts.set(key, (this.facts.get(key) ?? 0) | bit);
  }
}

/**
 * A name as it is joined, as it is run together (in addresses, and in Korean always) unless that is
 * short enough to be another word, and the stem that its endings leave.
 */
function listKeys(words: readonly Written[]): string[] {
  const last = words.at(-1)!;
  const stem = toStem(last.form);
  const plain = words.map(({ form }) => form).join('');
  const isClear = plain.length >= SHORTEST_RUN || /^\p{scx=Hangul}/u.test(plain);
  return [
    joinKey(words),
    ...(words.length > 1 && isClear ? [plain] : []),
    ...(stem === undefined ? [] : [joinKey([...words.slice(0, -1), { ...last, form: stem }])]),
  ];
}

/** A name as words; and again with ü written as ue, and with a space for an apostrophe. */
function listSpellings(name: string): Written[][] {
  const spellings = [
    name,
    name.replace(/[äöüøå]/giu, (letter) => TWO_LETTERS[letter.toLowerCase()] ?? letter),
    name.replace(/['’ʼ‘`]/g, ' '),
  ];
  return [...new Set(spellings)].map((spelling) =>
    listNameWords(spelling).map(({ forms, isGlued }) => ({ form: forms[0]!, isGlued })),
  );
}

/** Rivera and López of Rivera López: each is the family's name alone too. */
function listParts(surname: readonly Written[]): Written[][] {
  if (surname.length < 2 || isGlued(surname)) return [];
  return surname
    .filter(({ form }) => form.length >= SHORTEST_PART && !PARTICLES.has(form))
    .map((word) => [word]);
}

function isGlued(words: readonly Written[]): boolean {
  return words[0]?.isGlued ?? false;
}

function toInitial(surname: readonly Written[]): string {
  return /^./u.exec(surname[0]?.form ?? '')?.[0] ?? '';
}
