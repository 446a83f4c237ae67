import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findLevel, findSettingsFaults, readOptions } from '../../../src/checks/rule-settings.ts';
import type { EntryRule } from '../../../src/checks/rule.ts';
import { createSettings } from '../../fixtures/check-context.ts';

const options = z.strictObject({
  words: z.int().min(50).default(400).describe('How many words are few enough.'),
});

const RULE: EntryRule = {
  id: 'word-budget',
  scope: 'entry',
  level: 'look',
  collections: ['newsletters'],
  options,
  page: { title: 'T', why: 'W', wrong: 'A', right: 'B' },
  find: () => [],
};

function set(checks: NonNullable<Parameters<typeof createSettings>[0]>['checks']) {
  return createSettings({ checks });
}

describe('the weight of a rule', () => {
  test.each([
    [{}, 'look'],
    [{ 'word-budget': 'off' }, 'off'],
    [{ 'word-budget': 'on' }, 'look'],
    [{ 'word-budget': 'stops' }, 'stops'],
    [{ 'word-budget': { level: 'hint', words: 300 } }, 'hint'],
    [{ 'word-budget': { words: 300 } }, 'look'],
  ] as const)('with %j is %s', (checks, level) => {
    expect(findLevel(RULE, set(checks))).toBe(level);
  });

  test.each([
    [{}, 'off'],
    [{ 'word-budget': 'on' }, 'look'],
    [{ 'word-budget': { words: 300 } }, 'look'],
  ] as const)('of one that is opt-in with %j is %s', (checks, level) => {
    expect(findLevel({ ...RULE, isOptIn: true }, set(checks))).toBe(level);
  });
});

test('options are the school’s, else the rule’s own', () => {
  expect(readOptions(set({}), 'word-budget', options)).toEqual({ words: 400 });
  expect(readOptions(set({ 'word-budget': { words: 300 } }), 'word-budget', options)).toEqual({
    words: 300,
  });
});

describe('settings that no rule knows', () => {
  test.each([
    [{ 'word-bugdet': 'off' }, 'there is no rule "word-bugdet"', 'Did you mean "word-budget"?'],
    [{ 'word-budget': { wrods: 3 } }, 'has no setting "wrods"', 'Did you mean "words"?'],
    [{ 'word-budget': { words: 3 } }, '"words" of the rule word-budget', 'How many words'],
    [{ constructor: 'off' }, 'there is no rule "constructor"', 'docs/checks.md'],
  ] as const)('%j is told', (checks, problem, fix) => {
    const [fault, ...others] = findSettingsFaults([RULE], set(checks));
    expect(others).toEqual([]);
    expect(fault!.problem).toContain(problem);
    expect(fault!.fix).toContain(fix);
  });

  test('none is told of good ones', () => {
    expect(findSettingsFaults([RULE], set({ 'word-budget': { words: 300 } }))).toEqual([]);
  });
});
