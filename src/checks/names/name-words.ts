import { foldName } from '../roster/fold-name.ts';

/** A word of a text as the guard compares it. */
export interface NameWord {
  start: number;
  end: number;
  /** What it can be without an ending or a prefix, the whole word first; each folded. */
  forms: readonly string[];
  /** A sign of a script that is written without spaces between words. */
  isGlued: boolean;
  /** `none` in scripts that have no capitals. */
  capital: 'upper' | 'lower' | 'none';
}

/** Scripts in which nothing stands between words. */
const GLUED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan']
  .map((script) => `\\p{scx=${script}}`)
  .join('');

/** Format characters, such as soft hyphens and the marks round names in mixed directions. */
const PART = '[\\p{L}\\p{M}\\p{N}\\p{Cf}]';

const WORD = new RegExp(
  `(?:(?=\\p{L})[${GLUED}])[\\p{M}\\p{Cf}]*|(?:(?![${GLUED}])${PART})+(?:['’ʼ‘\`](?:(?![${GLUED}])${PART})+)*`,
  'gu',
);

const GLUED_SIGN = new RegExp(`^[${GLUED}]`, 'u');

const FORMAT = /\p{Cf}+/gu;

/** “And”, “so”, “with”, “for” and “like”, which Arabic and Hebrew write as first letters of the name. */
const PREFIXES: readonly (readonly [script: RegExp, prefix: RegExp])[] = [
  [/^\p{scx=Arabic}/u, /^(?:[وف]?[بلك]|[وف])(?=\p{L}{3})/u],
  [/^\p{scx=Hebrew}/u, /^(?:ו?[שהבלמכ]|ו)(?=\p{L}{2})/u],
];

/** “For the” in Arabic, where two letters become one: `للحداد` for `ل` and `الحداد`. */
const ARABIC_FOR_THE = /^[وف]?لل(?=\p{L}{3})/u;

/** What Korean writes behind a name: subject, topic, object, and, with, to, of, polite titles. */
const KOREAN_ENDING =
  /(?:이는|이가|이를|이의|이와|이도|이랑|이에게|에게|한테|하고|부터|까지|처럼|이|가|은|는|을|를|의|와|과|도|야|아|랑|네|씨|님|양|군)$/u;

/** Endings of names in Slavic languages, folded: Мария, Марию; Иванов, Ивановой. */
const CYRILLIC_ENDING =
  /(?:ого|ому|ыми|ими|ои|еи|ом|ем|ым|им|ую|их|ых|ая|ия|ии|ию|а|я|у|ю|е|ы|и|ь)$/u;

const folded = new Map<string, readonly string[]>();

/** Folding is the same for every text; more words than this are a book, not a site. */
const MOST_KEPT = 200_000;

/** The words of a text, in order. */
export function listNameWords(text: string): NameWord[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: written, index }) => {
    const bare = written.replace(FORMAT, '');
    if (!/\p{L}/u.test(bare)) return [];
    const offset = /^\p{Cf}*/u.exec(written)![0].length;
    const start = index + offset;
    const end = index + written.replace(/\p{Cf}+$/u, '').length;
    const capital = /^\P{L}*[\p{Lu}\p{Lt}]/u.test(bare)
      ? 'upper'
      : /^\P{L}*\p{Ll}/u.test(bare)
        ? 'lower'
        : 'none';
    return [{ start, end, forms: foldForms(bare), isGlued: GLUED_SIGN.test(bare), capital }];
  });
}

/** The key under which a roster keeps a name of these words. */
export function joinKey(words: readonly { form: string; isGlued: boolean }[]): string {
  return words.reduce((key, word, index) => extendKey(key, words[index - 1], word), '');
}

/** A key with one more word; signs of scripts without spaces are written without them. */
export function extendKey(
  key: string,
  last: { isGlued: boolean } | undefined,
  { form, isGlued }: { form: string; isGlued: boolean },
): string {
  return last === undefined || (last.isGlued && isGlued) ? key + form : `${key} ${form}`;
}

/** Whether a folded word is a single letter or sign: too little to be looked for alone. */
export function isOneSign(form: string): boolean {
  return /^.\p{M}*$/u.test(form);
}

/** The stem of a folded name in Cyrillic letters, where it has an ending. */
export function toStem(form: string): string | undefined {
  if (!/^\p{scx=Cyrillic}{4,}$/u.test(form)) return undefined;
  const stem = form.replace(CYRILLIC_ENDING, '');
  return stem.length >= 3 ? `${stem}-` : undefined;
}

function foldForms(word: string): readonly string[] {
  const known = folded.get(word);
  if (known) return known;
  const forms = [...new Set(listForms(word))].filter((form) => form !== '');
  if (folded.size > MOST_KEPT) folded.clear();
  folded.set(word, forms);
  return forms;
}

function listForms(word: string): string[] {
  const whole = foldWord(word);
  const pieces = word.split(/['’ʼ‘`]/);
  // Maya’s and Ayşe’nin; d’Emma and l’Emma; the whole for O’Brien.
  const parted =
    pieces.length > 1 ? [pieces.slice(0, -1).join(''), pieces.slice(1).join('')].map(foldWord) : [];
  const stem = toStem(whole);
  return [
    whole,
    ...parted.filter((form) => form.length > 1),
    ...PREFIXES.flatMap(([script, prefix]) =>
      script.test(whole) && prefix.test(whole) ? [whole.replace(prefix, '')] : [],
    ),
    ...(ARABIC_FOR_THE.test(whole) ? [whole.replace(ARABIC_FOR_THE, 'ال')] : []),
    ...(/^\p{scx=Hangul}/u.test(word) && KOREAN_ENDING.test(word)
      ? [foldWord(word.replace(KOREAN_ENDING, ''))]
      : []),
    ...(stem === undefined ? [] : [stem]),
  ];
}

function foldWord(word: string): string {
  return foldName(word).replaceAll(' ', '').replaceAll('ς', 'σ');
}
