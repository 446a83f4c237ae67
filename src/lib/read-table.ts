/** A row of a table with the line on which it begins. */
export interface Row {
  line: number;
  cells: string[];
}

const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Reads what spreadsheets save as text: cells parted by commas, semicolons or tabs, whichever the
 * first line has most of, in quotation marks where a cell holds one of those or a line end
 * (RFC 4180). Empty rows are left out, and so are empty cells at the end of a row.
 */
export function readTable(text: string): Row[] {
  const separator = findSeparator(text);
  const rows: Row[] = [];
  let line = 1;
  let begin = 1;
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push({ line: begin, cells });
    cells = [];
    begin = line;
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '\n') line++;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text.charAt(++at);
      else isQuoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (letter === separator) endCell();
    else if (letter === '\n') endRow();
    else cell += letter;
  }
  endRow();
  return rows.map(tidy).filter((row) => row.cells.length > 0);
}

function tidy({ line, cells }: Row): Row {
  const words = cells.map((cell) => cell.replace(/\s+/gu, ' ').trim());
  return { line, cells: words.slice(0, words.findLastIndex((cell) => cell !== '') + 1) };
}

function findSeparator(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const plain = first.replace(/"[^"]*"/g, '');
  const counted = SEPARATORS.map((each) => ({ each, count: plain.split(each).length }));
  return counted.sort((a, b) => b.count - a.count)[0]!.each;
}
