/** What tells Excel that a file is written in UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Beginnings that programs for tables take for a formula, which could fetch or run something. */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * Rows as a file that every program for tables opens: RFC 4180, in UTF-8. A cell that begins like
 * a formula gets an apostrophe in front, so that it stays text (OWASP, CSV injection).
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}

function formatCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
