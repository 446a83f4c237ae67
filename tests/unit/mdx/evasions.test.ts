import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/mdx/parse-body.ts';
import { harmless, refused } from '../../fixtures/evasions.ts';
import { findDangers } from '../../fixtures/strict-tree.ts';

describe('what could run, fetch or leave its place is refused on its line', () => {
  test.each(refused.map(([name, body, line = 1]) => ({ name, body, line })))(
    '$name: $body',
    ({ body, line }) => {
      const { faults } = parseBody(body);
      expect(faults.map((fault) => fault.line)).toContain(line);
      for (const { problem, fix } of faults) {
        expect(problem).toMatch(/\S.*[.:]/);
        expect(fix).not.toBe('');
      }
    },
  );
});

describe('what only looks like it comes out as words', () => {
  test.each(harmless.map(([name, body]) => ({ name, body })))('$name: $body', ({ body }) => {
    const parsed = parseBody(body);
    expect(parsed.faults).toEqual([]);
    expect(findDangers(parsed)).toEqual([]);
  });
});

test('no two evasions are the same', () => {
  const bodies = [...refused, ...harmless].map(([, body]) => body);
  expect(new Set(bodies).size).toBe(bodies.length);
});
