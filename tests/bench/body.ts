import { pickNumber, type Random } from './random.ts';
import { createWords, type Words } from './words.ts';

/**
 * A newsletter's body of 400 to 600 words: headings, lists, a table, a quote, a callout with
 * Markdown inside and a link to an event. Both sites read the same text.
 */
export function writeBody(random: Random, { eventId }: { eventId: string }): string {
  const words = createWords(random);
  const paragraph = () => writeParagraph(random, words);
  const blocks = [
    paragraph(),
    paragraph(),
    `## ${words.phrase(4)}`,
    paragraph(),
    writeList(random, words, '-'),
    paragraph(),
    `## ${words.phrase(3)}`,
    writeTable(random, words),
    paragraph(),
    `> ${words.sentence(10, 18)}`,
    `### ${words.phrase(3)}`,
    paragraph(),
    `<Callout kind="tip" title="${words.phrase(3)}">\n\n${words.sentence(8, 14)} *${words.phrase(3)}* ${words.sentence(6, 10)}\n\n- ${words.phrase(5)}\n- ${words.phrase(6)}\n\n</Callout>`,
    `## ${words.phrase(4)}`,
    writeList(random, words, '1.'),
    `${words.sentence(8, 14)} See <EventLink id="${eventId}" /> for more. ${words.sentence(8, 14)}`,
    paragraph(),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function writeParagraph(random: Random, words: Words): string {
  const sentences = Array.from({ length: pickNumber(random, 3, 4) }, () => words.sentence(9, 15));
  const emphasis = random() < 0.5 ? `**${words.phrase(2)}**` : `[${words.phrase(3)}](/events/)`;
  return `${sentences.join(' ')} ${emphasis} ${words.phrase(4)}.`;
}

function writeList(random: Random, words: Words, marker: string): string {
  const length = pickNumber(random, 3, 5);
  return Array.from({ length }, () => `${marker} ${words.phrase(pickNumber(random, 4, 8))}`).join(
    '\n',
  );
}

/** Three columns and four rows. */
function writeTable(random: Random, words: Words): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = [words.phrase(1), words.phrase(2), words.phrase(2)];
  const rows = Array.from({ length: 4 }, () =>
    row([words.phrase(1), String(pickNumber(random, 1, 99)), words.phrase(3)]),
  );
  return [row(head), row(['---', '---', '---']), ...rows].join('\n');
}
