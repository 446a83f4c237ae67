import { expect, test } from 'vitest';
import { formatLines, parseLines } from '../../../../src/digest/ledger/jsonl.ts';
import type { Delivery } from '../../../../src/digest/ledger/delivery.ts';

const LINES: Delivery[] = ['a', 'b', 'c'].map((rid) => ({
  ...{ rid, attempts: 1, at: '2026-05-15T18:00:00.000Z' },
  state: 'sent',
}));

test('lines are read as they were written, also when the last one was cut off anywhere', () => {
  const text = formatLines(LINES);
  const before = formatLines(LINES.slice(0, 2));
  for (let length = before.length; length < text.length - 1; length++) {
    expect(parseLines(text.slice(0, length), 'x')).toEqual(LINES.slice(0, 2));
  }
  expect(parseLines(text.slice(0, -1), 'x')).toEqual(LINES);
  expect(parseLines(text, 'x')).toEqual(LINES);
  expect(parseLines('', 'x')).toEqual([]);
});

test.each(['{"rid":"a', '[]', '"a"', '{}', ''])('a broken line in the middle stops: %s', (line) => {
  const text = formatLines(LINES.slice(0, 1)) + line + '\n' + formatLines(LINES.slice(1));
  expect(() => parseLines(text, 'willow-en.2026-W20/000001.jsonl')).toThrow(
    'line 2 of willow-en.2026-W20/000001.jsonl',
  );
});
