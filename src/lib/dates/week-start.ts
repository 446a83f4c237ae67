/**
 * Regions whose weeks begin on another day than Monday, from CLDR 48, `weekData`, `firstDay`.
 * A table of our own, because what `Intl.Locale` knows depends on the machine that builds.
 */
const FIRST_DAYS: Readonly<Record<number, string>> = {
  5: 'MV',
  6: 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY',
  7:
    'AG AS BD BR BS BT BU BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO ' +
    'MT MX MZ NI NP PA PE PH PK PR PT PY RH SA SG SV TH TT TW UM US VE VI WS YD YE ZA ZW',
};

const MONDAY = 1;

const byRegion = new Map(
  Object.entries(FIRST_DAYS).flatMap(([day, regions]) =>
    regions.split(' ').map((region) => [region, Number(day)] as const),
  ),
);

/** The weekday with which a calendar begins in a locale: 1 for Monday to 7 for Sunday (ISO 8601). */
export function findFirstWeekday(locale: string): number {
  return byRegion.get(new Intl.Locale(locale).maximize().region ?? '') ?? MONDAY;
}
