/** Titles of grown-ups, folded. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof sir madam m mme mlle monsieur madame sr sra srta don dona senor ' +
    'senora senorita profe maestra maestro herr frau السيد السيده الاستاذ الاستاذه الدكتور ' +
    'الدكتوره المعلم المعلمه الانسه г д-р'
  ).split(' '),
);

/** What makes a name before it that of a street, a park or a house. */
export const PLACES: ReadonlySet<string> = new Set(
  (
    'avenue bay beach boulevard bridge building college corner cove creek crescent drive field ' +
    'gallery garden gardens hall harbour harbor hill hospital house island lake lane library ' +
    'museum park pharmacy place point pond prize river road room school square st street theatre ' +
    'trail university way wharf'
  ).split(' '),
);

/** The same for languages in which it stands before the name. */
export const PLACES_BEFORE: ReadonlySet<string> = new Set(
  (
    'avenida calle colegio escuela lago parque paseo plaza puente rio rue parc place pont lac ' +
    'ecole lake mount mont monte san santa saint st شارع حديقه مدرسه'
  ).split(' '),
);

/** Months and days that are names: written with a capital, they are still months and days. */
export const CALENDAR: ReadonlySet<string> = new Set(
  'april august dimanche domingo friday january june july march may monday sunday'.split(' '),
);

/** What joins names in an enumeration. */
export const AND: ReadonlySet<string> = new Set('and y e et und og och ו'.split(' '));
