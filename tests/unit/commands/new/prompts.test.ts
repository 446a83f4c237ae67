import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askInTerminal, Cancelled, type Question } from '../../../../commands/new/prompts.ts';

const ENTER = '\r';
const DOWN = '\u001B[B';
const CTRL_C = '\u0003';

/** Types keys into a question, one after another, and gives the answer and all that was shown. */
async function type(question: Question, keys: string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  output.on('data', (bytes: Buffer) => {
    shown += bytes.toString();
  });
  const answer = askInTerminal(question, { input, output });
  for (const key of keys) input.write(key);
  return { answer: await answer, shown: () => shown };
}

const DAY: Question = {
  flag: 'date',
  message: 'Which day?',
  suggestion: '2026-05-15',
  read(typed) {
    if (!/^\d/.test(typed)) throw new Error(`"${typed}" is not a date.`);
    return typed.slice(0, 10);
  },
};
const CLASS: Question = {
  flag: 'class',
  message: 'For which class?',
  choices: [
    { value: 'willow', label: 'Willow' },
    { value: 'heron', label: 'Heron' },
  ],
};

test('Enter alone takes what is suggested', async () => {
  expect((await type(DAY, [ENTER])).answer).toBe('2026-05-15');
});

test('what is typed is read', async () => {
  expect((await type(DAY, ['2026-05-22 8:00', ENTER])).answer).toBe('2026-05-22');
});

test('what can’t be read is said at once, and can be mended', async () => {
  const backspaces = Array.from({ length: 4 }, () => '\u007F');
  const { answer, shown } = await type(DAY, ['soon', ENTER, ...backspaces, '2026-06-05', ENTER]);
  expect(answer).toBe('2026-06-05');
  expect(shown()).toContain('"soon" is not a date.');
});

test('a choice is made with the arrows', async () => {
  expect((await type(CLASS, [DOWN, ENTER])).answer).toBe('heron');
});

test('Ctrl-C stops', async () => {
  await expect(type(CLASS, [CTRL_C])).rejects.toThrow(Cancelled);
});
