import { describe, expect, test } from 'vitest';
import { formatCsv } from '../../../src/lib/csv.ts';

describe('a table', () => {
  test('says that it is UTF-8, and ends every line as RFC 4180 has it', () => {
    expect(formatCsv([['Apellido', 'العربية'], ['']])).toBe('\uFEFFApellido,العربية\r\n\r\n');
  });

  test.each([
    ['a comma', 'Vega, Rosa', '"Vega, Rosa"'],
    ['quotes', 'the "new" list', '"the ""new"" list"'],
    ['a line end', 'one\ntwo', '"one\ntwo"'],
    ['a space at its end', 'Vega ', '"Vega "'],
    ['nothing', '', ''],
  ])('keeps a cell with %s whole', (_, cell, written) => {
    expect(formatCsv([[cell]])).toBe(`\uFEFF${written}\r\n`);
  });

  test.each([
    ['=HYPERLINK("https://x.example")', `"'=HYPERLINK(""https://x.example"")"`],
    ['+1 902 555 0142', "'+1 902 555 0142"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['a=b', 'a=b'],
    ['willow@school.example', 'willow@school.example'],
  ])('never hands on a formula: %s', (cell, written) => {
    expect(formatCsv([[cell]])).toBe(`\uFEFF${written}\r\n`);
  });
});
