import { foldWords } from '../../../lib/fold-words.ts';
import { toBaseLanguage } from '../../../lib/languages.ts';

/** How a language asks. All patterns are for folded words: small letters without accents. */
interface AskWords {
  /** An ask wherever it stands in a sentence: "please send". */
  request: RegExp;
  /** An ask when a sentence begins so: "Return the form". */
  opening: RegExp;
  /** With these words a sentence asks nobody, or only those whom it concerns. */
  not: RegExp;
  /** What has to be done, in the passive or without anybody who does it. */
  passive: RegExp;
  /** A second thing to do after a first one: "and sign", ". Bring". */
  second: RegExp;
}

const TO_SCHOOL =
  'send|return|sign|bring|fill (?:in|out)|complete|book|reply|register|label|pay|order|submit|hand in|rsvp|let us know|pack|drop off|donate|wear';

const DONE =
  'returned|sent|signed|filled|completed|submitted|handed|brought|labell?ed|paid|booked|ordered|registered|packed|dropped|worn|received|emailed|confirmed|collected|given';

const ENVIAR =
  'envien?|enviar|traigan?|traer|firmen?|firmar|devuelvan?|devolver|completen?|completar|rellenen?|rellenar|llenen?|llenar|reserven?|reservar|respondan?|responder|inscriban?|inscribir|paguen?|pagar|entreguen?|entregar|manden?|mandar|confirmen?|confirmar|avisen?|avisar';

const ARABIC_NOUNS = 'ارسال|توقيع|اعادة|احضار|ملء|تعبئة|حجز|الرد|تسجيل|التسجيل|دفع|تسليم';
const ARABIC_VERBS = 'ارسلوا|اعيدوا|وقعوا|املاوا|املؤوا|احجزوا|سجلوا|ادفعوا|سلموا|احضروا';

const ASK_WORDS: Readonly<Record<string, AskWords>> = {
  en: {
    request: new RegExp(
      `\\b(?:please|kindly|we need you to|you (?:must|need to|have to)|(?:make|be) sure (?:to|you)|remember to|do(?:n['’]t| not) forget to|we ask (?:you|families|parents|everyone) to)\\s+(?:also |just |all )?(?:${TO_SCHOOL})\\b`,
    ),
    opening:
      /^["“]?(?:also,? |and )?(?:return (?:the|your|it|them|this|a)\b|sign (?:the|your|it|and|up)\b|fill (?:in|out)\b|reply\b|register\b|rsvp\b|submit\b|hand in\b|book (?:a|an|your)\b|order (?:a|an|your)\b|pay (?:the|your|online|by)\b|(?:send|bring|pack|label|donate)\b.*\b(?:by|before|no later than) (?:mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|june|july|aug|sept|oct|nov|dec|tomorrow|the end|noon))/,
    not: /\b(?:if|unless|whoever|anyone who)\b|\bplease do(?:n['’]t| not)\b|\bplease (?:bring|send) (?:no|none)\b|\b(?:asked|told|had) (?:us|them|me)\b/,
    passive: new RegExp(
      [
        `\\b(?:must|should|shall|needs? to|ha(?:s|ve) to|is to|are to|ought to)(?: also| all| now)? be (?:\\p{L}+ly )?(?:${DONE})\\b`,
        '\\b(?:parents|families|guardians|carers|caregivers|volunteers|everyone) (?:is|are) (?:kindly )?(?:requested|asked|required|expected|reminded|urged) to\\b',
        '\\bit is (?:kindly )?(?:requested|expected|required|advised) that\\b',
        '\\b(?:attendance|payment|permission|a signature|signatures|registration|a reply) (?:is|are) (?:required|mandatory|requested|expected)\\b',
      ].join('|'),
      'u',
    ),
    second: new RegExp(`(?:\\band|\\bthen|[.;!]|, (?:and )?)\\s+(?:please )?(?:${TO_SCHOOL})\\b`),
  },
  es: {
    request: new RegExp(
      `(?:por favor|(?:les?|os|te) (?:pedimos|rogamos|pido) que|no (?:se )?olviden?|recuerden?|deben|tienen? que)\\b[^.;:]{0,30}?\\b(?:${ENVIAR})\\b`,
    ),
    opening:
      /^[¡"«“]?(?:envien?|firmen?|devuelvan?|rellenen?|respondan?|reserven?|inscriban?|entreguen?|paguen?|confirmen?)\b/,
    not: /\bsi\b|\bquien(?:es)? (?:quieran?|puedan?)\b|\bpor favor,? no\b/,
    passive: new RegExp(
      [
        '\\b(?:deben?|deberan?|tienen? que|han? de) (?:ser )?(?:devuelt|entregad|firmad|enviad|completad|rellenad|pagad|traid)[oa]s?\\b',
        '\\b(?:deben?|deberan?) (?:devolver|entregar|firmar|enviar|completar|rellenar|pagar|traer)se\\b',
        '\\bse (?:ruega|solicita|requiere|exige|recuerda)\\b',
        '\\bes (?:necesario|obligatorio|imprescindible|preciso) (?:que|devolver|entregar|firmar|enviar|rellenar|traer)\\b',
      ].join('|'),
      'u',
    ),
    second: new RegExp(`(?:\\by|[.;!]|, (?:y )?)\\s+(?:${ENVIAR})\\b`),
  },
  ar: {
    request: new RegExp(
      `(?<!\\p{L})(?:يرجي|يرجى|الرجاء|نرجو(?: منكم)?|نطلب منكم|لا تنسوا|من فضلكم،?)\\s+(?:${ARABIC_NOUNS}|${ARABIC_VERBS})(?!\\p{L})`,
      'u',
    ),
    opening: new RegExp(`^[«"“]?(?:${ARABIC_VERBS})(?!\\p{L})`, 'u'),
    not: /(?<!\p{L})(?:اذا|لمن يرغب|ان كان|ان كنتم)(?!\p{L})/u,
    passive: new RegExp(
      [
        `(?<!\\p{L})(?:يجب|ينبغي|يلزم)\\s+(?:ان (?:يتم|تتم|يعاد|تعاد|يسلم|تسلم|يوقع|توقع)|${ARABIC_NOUNS})(?!\\p{L})`,
        '(?<!\\p{L})(?:يطلب|مطلوب|المطلوب)\\s+من\\s+(?:الاهل|الاهالي|اولياء|الطلاب|التلاميذ)',
        '(?<!\\p{L})(?:علي|على)\\s+(?:اولياء الامور|الاهل|الاهالي)\\s+ان(?!\\p{L})',
      ].join('|'),
      'u',
    ),
    second: new RegExp(`(?:[.؛!،]\\s*|\\sو\\s?)(?:${ARABIC_VERBS})(?!\\p{L})`, 'u'),
  },
};

/** Whether a sentence asks families to do something for school. */
export function isAsk(sentence: string, lang: string): boolean {
  const words = ASK_WORDS[toBaseLanguage(lang)];
  if (!words) return false;
  const folded = foldWords(sentence);
  return !words.not.test(folded) && (words.request.test(folded) || words.opening.test(folded));
}

/** Whether a sentence says what has to be done, and not who does it. */
export function isPassiveAsk(sentence: string, lang: string): boolean {
  return ASK_WORDS[toBaseLanguage(lang)]?.passive.test(foldWords(sentence)) ?? false;
}

/** Whether words that ask for one thing go on to ask for a second. */
export function asksTwice(ask: string, lang: string): boolean {
  return ASK_WORDS[toBaseLanguage(lang)]?.second.test(foldWords(ask)) ?? false;
}
