/** What could be said instead, then the words that it stands in for. */
type Instead = readonly [instead: string, ...words: string[]];

/** Words that leave some families out, by language. */
export const FAMILY_WORDS: Readonly<Record<string, readonly Instead[]>> = {
  en: [
    ['families', 'mums and dads', 'moms and dads', 'mum and dad', 'mom and dad', 'dads and mums'],
    ['families', 'dads and moms', 'mothers and fathers', 'fathers and mothers'],
    ['your grown-up', 'ask your mum', 'ask your mom', 'tell your mum', 'tell your mom'],
    ['family evening', "parents' evening", "parents' evenings", "parents' night"],
    ['family helpers', 'room mom', 'room moms', 'room mother', 'class mum', 'class mums'],
    ['children', 'boys and girls', 'girls and boys'],
    ['everyone', 'ladies and gentlemen'],
    ['family name', 'maiden name'],
    ['chair', 'chairman', 'chairwoman'],
  ],
  es: [
    ['familias', 'papás y mamás', 'mamás y papás', 'padres y madres', 'madres y padres'],
    ['familias', 'padres de familia', 'señores padres'],
    ['reunión de familias', 'reunión de padres', 'escuela de padres'],
  ],
};

/** Words that say what a child or family lacks, by language. */
export const LACKING_WORDS: Readonly<Record<string, readonly Instead[]>> = {
  en: [
    [
      'readers who are still building up',
      'struggling reader',
      'struggling readers',
      'poor readers',
    ],
    ['children who need more time', 'slow learner', 'slow learners', 'slower children'],
    ['children who need more time', 'low ability', 'low-ability', 'low achievers', 'weak students'],
    ['what the child needs', 'at-risk child', 'at-risk children', 'at-risk students'],
    ['children', 'normal children', 'normal kids', 'normal students'],
    ['what happened, and what helps', 'problem child', 'problem children', 'troublemakers'],
    ['a family', 'broken home', 'broken homes', 'broken family', 'broken families'],
    ['families we have not reached yet', 'hard-to-reach families', 'hard-to-reach parents'],
    ['families we have not reached yet', 'uninvolved parents', 'disengaged parents'],
    ['families with little money, where it matters', 'low-income families', 'underprivileged'],
    ['children who are learning English', 'limited English', 'non-English speakers'],
    ['children who are learning English', 'non-English-speaking'],
    ['uses a wheelchair', 'wheelchair-bound', 'confined to a wheelchair'],
    ['disabled, or what the person says', 'handicapped'],
    ['has', 'suffers from', 'afflicted with'],
    ['a child with …', 'special needs child', 'special needs children', 'special needs kids'],
  ],
  es: [
    ['niños que necesitan más tiempo', 'niños lentos', 'alumnos lentos', 'bajo nivel'],
    ['niños', 'niños normales', 'alumnos normales'],
    ['lo que pasó y lo que ayuda', 'niño problema', 'niños problemáticos', 'niño problemático'],
    ['una familia', 'hogar roto', 'familia rota', 'familia desestructurada'],
    ['persona con discapacidad', 'minusválido', 'minusválida', 'discapacitado', 'discapacitada'],
    ['tiene', 'sufre de', 'padece de'],
    ['usa silla de ruedas', 'confinado a una silla de ruedas', 'postrado en silla de ruedas'],
  ],
};
