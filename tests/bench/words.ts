import { createRandom, pick, pickNumber, type Random } from './random.ts';

const COMMON =
  'the of to and a in we is that it was for on are with they at be this have our from or one had by what all were when your can there an each which do how if will up about out many then them so some her would make like him into time has look two more go see no way could my than first been who its now find long day did get come made may part';

const SCHOOL =
  'class children school family morning reading writing numbers garden story library recess lunch paint paper scissors music science question answer friend circle teacher home evening weekend weather window table pencil puppet bridge river winter spring autumn forest bird seed water light sound shape pattern measure count draw build listen speak share help walk play learn practice project book page poem song map clock snack coat boots mittens volunteer visit concert picnic market';

const SYLLABLES =
  'ba den fol gri har jen kel lum mor nev os pra quin rel sor tam ul ven wis yar zel ach bro cli dor'.split(
    ' ',
  );

const RARE_WORDS = 4000;

/**
 * Words as unequal as those of a language: most are common ones, some are the school's, and a
 * long tail of rare ones makes a search index grow as it does with real text.
 */
export interface Words {
  word(): string;
  /** A sentence of `min` to `max` words, with its full stop. */
  sentence(min: number, max: number): string;
  /** A few words without a full stop, the first with a capital. */
  phrase(length: number): string;
}

const common = COMMON.split(' ');
const school = SCHOOL.split(' ');
const rare = createRareWords();

export function createWords(random: Random): Words {
  const word = () => {
    const share = random();
    if (share < 0.55) return pick(random, common);
    if (share < 0.85) return pick(random, school);
    // Squared, so that the first of the rare words are far less rare than the last.
    return rare[Math.floor(random() ** 2 * rare.length)]!;
  };
  const phrase = (length: number) => {
    const words = Array.from({ length }, word).join(' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
  return { word, phrase, sentence: (min, max) => `${phrase(pickNumber(random, min, max))}.` };
}

function createRareWords(): string[] {
  const random = createRandom('rare words');
  return Array.from({ length: RARE_WORDS }, () =>
    Array.from({ length: pickNumber(random, 2, 4) }, () => pick(random, SYLLABLES)).join(''),
  );
}
