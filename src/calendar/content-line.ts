import { stripControlCharacters } from '../lib/words.ts';

/** Most octets of a line, without its end (RFC 5545, section 3.1). */
const LINE_OCTETS = 75;

/**
 * A property as one content line, folded at 75 octets between characters and ended by CRLF
 * (RFC 5545, section 3.1). The value must be escaped already where its type asks for it.
 */
export function formatLine(
  name: string,
  value: string,
  parameters: Readonly<Record<string, string>> = {},
): string {
  const written = Object.entries(parameters).map(([key, each]) => `;${key}=${quote(each)}`);
  return fold(`${name}${written.join('')}:${value}`);
}

/** Words as a TEXT value (RFC 5545, section 3.3.11). */
export function escapeText(words: string): string {
  return stripControlCharacters(words)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\n\r\u2028\u2029]/g, '\\n');
}

/** A parameter's value, which can hold no double quote (RFC 5545, section 3.1). */
function quote(value: string): string {
  const plain = stripControlCharacters(value).replace(/["\n\r\t]/g, ' ');
  return /[:;,]/.test(plain) ? `"${plain}"` : plain;
}

function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = countOctets(character);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}

/** The length of a character in UTF-8. */
function countOctets(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
