/** Words that end in a full stop and go on: a name, a number or an example comes next. */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'rev', 'st', 'mt', 'gr', 'vs', 'approx', 'dept'],
    ...['e.g', 'i.e', 'cf', 'p', 'pp', 'fig', 'ext', 'tel', 'min', 'max', 'rm', 'ed'],
    ...['jan', 'feb', 'aug', 'sept', 'oct', 'nov', 'dec', 'mon', 'tue', 'tues', 'thu', 'thurs'],
    ...['fri'],
  ],
  es: [
    ...['sr', 'sra', 'srta', 'sres', 'dr', 'dra', 'prof', 'profa', 'ud', 'uds', 'vd', 'vds', 'd'],
    ...['dña', 'av', 'avda', 'p. ej', 'p.ej', 'pág', 'págs', 'tel', 'teléf', 'aprox', 'ee', 'máx'],
    ...['mín', 'sta', 'sto'],
  ],
  fr: ['m', 'mme', 'mlle', 'mm', 'dr', 'pr', 'p. ex', 'env', 'tél', 'av'],
  de: ['hr', 'fr', 'dr', 'prof', 'z. b', 'z.b', 'd. h', 'd.h', 'u. a', 'bzw', 'ca', 'tel', 'str'],
  it: ['sig', 'sig.ra', 'dott', 'dott.ssa', 'prof', 'prof.ssa', 'es', 'p. es', 'pag', 'tel', 'ca'],
  pt: ['sr', 'sra', 'dr', 'dra', 'prof', 'profa', 'p. ex', 'pág', 'tel', 'av'],
  ar: ['د', 'أ', 'م', 'ص', 'ت', 'هـ'],
};

/** Before a number these go on; before anything else they may be a word that ends a sentence. */
const BEFORE_NUMBERS: Readonly<Record<string, readonly string[]>> = {
  en: ['no', 'nos'],
  es: ['n.º', 'nº', 'núm', 'art'],
  fr: ['n°', 'no', 'art'],
  de: ['nr'],
  it: ['n'],
  pt: ['n.º', 'nº'],
};

/** Languages that write a full stop after the number of a day: "am 3. Mai". */
const WITH_DOTTED_ORDINALS = new Set([
  ...['cs', 'da', 'de', 'et', 'fi', 'hr', 'hu', 'is', 'lv', 'nb', 'nn', 'no', 'pl', 'sk', 'sl'],
  ...['sr', 'tr'],
]);

/** What a letter alone may follow at the end of a sentence: "plan B." is no initial. */
const BEFORE_LETTERS = new Set([
  ...['plan', 'class', 'group', 'room', 'team', 'part', 'option', 'step', 'form', 'grade'],
  ...['vitamin', 'set', 'side', 'letter', 'clase', 'grupo', 'parte', 'opción', 'equipo', 'letra'],
  ...['classe', 'groupe', 'partie', 'klasse', 'gruppe', 'teil', 'vitamina', 'vitamine'],
]);

const CLOCK = /(?:^|[\s\d])[ap]\.\s?m\.$/iu;

/** How a full stop at the end of some words may be read. */
export interface FullStop {
  /** The sentence goes on whatever comes next. */
  goesOn: boolean;
  /** It goes on when a number comes next. */
  goesOnBeforeNumbers: boolean;
  /** It ends a time of day, which may end a sentence too. */
  isClock: boolean;
}

/** What the full stop at the end of `words` may mean in a language (`en` for `en-CA`). */
export function readFullStop(words: string, language: string): FullStop {
  const isClock = CLOCK.test(words);
  const before = words.slice(0, -1).toLocaleLowerCase(language);
  const ends = (list: readonly string[] = []) =>
    list.some(
      (each) => before.endsWith(each) && !/[\p{L}\p{N}]$/u.test(before.slice(0, -each.length)),
    );
  return {
    goesOn: !isClock && (ends(ABBREVIATIONS[language]) || isInitial(words, language)),
    goesOnBeforeNumbers:
      ends(BEFORE_NUMBERS[language]) ||
      (WITH_DOTTED_ORDINALS.has(language) && /(?:^|\s)\d{1,2}\.$/.test(words)),
    isClock,
  };
}

/** Whether a language writes a full stop after the number of a day. */
export function hasDottedOrdinals(language: string): boolean {
  return WITH_DOTTED_ORDINALS.has(language);
}

/** "J. K. Rowling" and "p. ej.", but not "plan B." nor "I." */
function isInitial(words: string, language: string): boolean {
  const [, before = '', letter = ''] =
    /(?:^|([\p{L}\p{M}]+)?[\s("“«])([\p{Lu}\p{Ll}])\.$/u.exec(words) ?? [];
  if (letter === '' || (language === 'en' && letter === 'I')) return false;
  return !BEFORE_LETTERS.has(before.toLocaleLowerCase(language));
}
