/** How a language speaks of what is to come, what is past, and by when something is wanted. */
interface TenseWords {
  coming: RegExp;
  past: RegExp;
  /** Stands directly before the last day to do something. */
  deadline: RegExp;
  /** Stands before the time at which something begins. */
  begins: RegExp;
  /** Makes a day in the same sentence another than the event's. */
  apart: RegExp;
}

const WORDS: Readonly<Record<string, TenseWords>> = {
  en: {
    coming: toWhole(
      "will (?:be|begin|start|happen|take place)|takes? place|upcoming|coming up|don[’']t miss|join us|see you (?:at|on)|(?:is|are) on|look forward to|please come|sign up for",
    ),
    past: toWhole('was|were|went|had|came|has been|have been|thank(?:s| you)?|last'),
    deadline: /(?:^|\s)(?:by|before|no later than)\s+$/iu,
    begins: toWhole('(?:begins?|starts?)(?: at)?'),
    apart: toWhole('before|after|until|till|since|by|not|no|instead|except|or|was|were'),
  },
  es: {
    coming: toWhole(
      'será|serán|habrá|tendrá lugar|próxim[oa]s?|no se (?:lo |la )?pierdan?|(?:los|les|las) esperamos|vengan',
    ),
    past: toWhole('fue|fueron|hubo|estuvo|estuvieron|gracias|pasad[oa]'),
    deadline: /(?:^|\s)(?:antes del?|a más tardar el?)\s+$/iu,
    begins: toWhole('(?:empieza|comienza|inicia) a las?'),
    apart: toWhole('antes|después|hasta|desde|no|sino|excepto|o|fue'),
  },
  fr: {
    coming: toWhole('aura lieu|auront lieu|sera|seront|à venir|ne manquez pas|venez'),
    past: toWhole('était|étaient|a eu|ont eu|merci|dernier|dernière'),
    deadline: /(?:^|\s)(?:avant le|au plus tard le)\s+$/iu,
    begins: toWhole('(?:commence|débute) à'),
    apart: toWhole('avant|après|jusqu|depuis|pas|sauf|ou|était'),
  },
  ar: {
    coming: toWhole('سيكون|ستكون|سيقام|ستقام|سيبدأ|ستبدأ|القادم|القادمة|ننتظركم|لا تفوتوا'),
    past: toWhole('كان|كانت|شكرا|شكرًا|الماضي|الماضية'),
    deadline: /(?:^|\s)(?:قبل|في موعد أقصاه)\s+(?:يوم\s+)?$/u,
    begins: toWhole('(?:يبدأ|تبدأ)(?: في)? الساعة'),
    apart: toWhole('قبل|بعد|حتى|منذ|ليس|ليست|أو|كان|كانت'),
  },
};

/** The words of a language (BCP 47), where somebody has gathered them. */
export function findTenseWords(lang: string): TenseWords | undefined {
  return WORDS[new Intl.Locale(lang).language];
}

function toWhole(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, 'iu');
}
