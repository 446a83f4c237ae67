/** A stretch of source, `start` included and `end` not, in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})(.*)$/;

/**
 * Where a Markdown source holds fenced code, in which nothing has a meaning.
 * A fence that is never closed reaches to the end, as CommonMark has it.
 */
export function findFencedCode(source: string): Range[] {
  const ranges: Range[] = [];
  let open: { start: number; fence: string } | undefined;
  let offset = 0;
  for (const line of source.split('\n')) {
    const match = FENCE.exec(line);
    const fence = match?.[1];
    if (open) {
      const isEnd = fence?.startsWith(open.fence) && match?.[2]?.trim() === '';
      if (isEnd) {
        ranges.push({ start: open.start, end: offset + line.length });
        open = undefined;
      }
    } else if (fence && !(fence.startsWith('`') && match[2]?.includes('`'))) {
      open = { start: offset, fence };
    }
    offset += line.length + 1;
  }
  if (open) ranges.push({ start: open.start, end: source.length });
  return ranges;
}

/**
 * Length of the code span that begins at `start`, or of the run of backticks alone when no
 * equal run closes it before the paragraph ends.
 */
export function measureCodeSpan(source: string, start: number): number {
  const run = /^`+/.exec(source.slice(start))![0];
  const paragraphEnd = source.slice(start).search(/\n[ \t]*\n/);
  const paragraph = source.slice(start, paragraphEnd < 0 ? undefined : start + paragraphEnd);
  const closing = new RegExp(`(?<!\`)${run}(?!\`)`, 'g');
  closing.lastIndex = run.length;
  const end = closing.exec(paragraph);
  return end ? end.index + run.length : run.length;
}
