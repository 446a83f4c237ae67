import { stripControlCharacters } from './words.ts';

/** A question to a family. The school reads `words`: its own, with the family's beside them. */
export interface Question {
  /** Under which the answers are posted. */
  name: string;
  /** In the family's language. */
  label: string;
  words: string;
  /** What is said when it is left open; set where an answer is needed. */
  missing?: string;
  choices?: readonly Choice[];
  /** Whether only one of the choices can be true. */
  isOne?: boolean;
  /** A line to write on. */
  line?: Line;
  /** The school's label, where the family's differs: it stands beside it on paper. */
  schoolLabel?: string | undefined;
}

export interface Choice {
  /** In the school's language, for its form address. */
  value: string;
  label: string;
  words: string;
  /** BCP 47, where the label is in a language of its own. */
  lang?: string;
}

export interface Line {
  kind: 'text' | 'email' | 'tel' | 'long';
  /** What browsers may fill in: a token of HTML's autocomplete. */
  autocomplete?: string;
  /** Where it stands beside choices: its own label, and the name under which it is posted. */
  other?: { name: string; label: string; schoolLabel?: string | undefined };
}

/** What a family has answered: nothing, or one thing or several. */
export interface Answered {
  words: string;
  answers: readonly string[];
}

/** The school's words, unless the family's are the same. */
export function findSchoolWords(school: string, family: string): string | undefined {
  return school === family ? undefined : school;
}

/** The words of the school, and those of the family where they differ. */
export function pairWords(school: string, family: string): string {
  return school === family ? school : `${school} / ${family}`;
}

/**
 * The most characters in an address that every mail program gets whole: Windows hands on 2,083
 * (INTERNET_MAX_URL_LENGTH of its wininet.h), and some programs add a little of their own.
 */
const LONGEST_ADDRESS = 2000;

export interface Mail {
  /** All that the family says, as plain text. */
  text: string;
  /** The address that opens it in a mail program. */
  href: string;
  /** false when only the first lines fit into the address. */
  isWhole: boolean;
}

/**
 * A mail to the school, to be sent by the family itself. Questions without an answer are left
 * out; `cut` is the last line of what did not fit into an address.
 */
export function composeMail({
  to,
  subject,
  answered,
  cut,
}: {
  to: string;
  subject: string;
  answered: readonly Answered[];
  cut: string;
}): Mail {
  const text = answered
    .filter(({ answers }) => answers.length > 0)
    .map(({ words, answers }) => `${words}: ${answers.map(tidy).join(', ')}`)
    .join('\n');
  const start = `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encode(subject)}&body=`;
  const room = LONGEST_ADDRESS - start.length;
  const body = encode(text);
  if (body.length <= room) return { text, href: start + body, isWhole: true };
  return { text, href: start + fillRoom(text, encode(`\n${cut}`), room), isWhole: false };
}

/** As many whole lines as there is room for, and the last one. */
function fillRoom(text: string, last: string, room: number): string {
  let body = '';
  for (const line of text.split('\n')) {
    const longer = body + encode(`${line}\n`);
    if (longer.length + last.length > room) break;
    body = longer;
  }
  return body + last;
}

function tidy(answer: string): string {
  return stripControlCharacters(answer).replace(/\r\n?/g, '\n').trim();
}

/** Line ends in mail addresses are written as two characters: RFC 6068, section 5. */
function encode(text: string): string {
  return encodeURIComponent(stripControlCharacters(text).replaceAll('\n', '\r\n'));
}
