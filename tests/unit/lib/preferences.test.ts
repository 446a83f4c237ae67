import { describe, expect, test } from 'vitest';
import { composeMail, pairWords, type Answered } from '../../../src/lib/preferences.ts';

const OFFICE = {
  to: 'office@school.example',
  subject: 'How we would like to hear from you',
  cut: 'Please paste the rest.',
};

function compose(answered: readonly Answered[], changes: Partial<typeof OFFICE> = {}) {
  return composeMail({ ...OFFICE, ...changes, answered });
}

/** What a mail program makes of an address. */
function open(href: string) {
  const url = new URL(href);
  const read = (name: string) => new RegExp(`[?&]${name}=([^&]*)`).exec(url.search)?.[1] ?? '';
  return {
    to: decodeURIComponent(url.pathname),
    subject: decodeURIComponent(read('subject')),
    body: decodeURIComponent(read('body')),
  };
}

describe('the mail that a family sends', () => {
  test('says each answer on a line of its own, and leaves open questions out', () => {
    const { text, href, isWhole } = compose([
      { words: 'Names', answers: ['Fatima'] },
      { words: 'Phone', answers: [] },
      { words: 'Ways', answers: ['by phone', 'on paper'] },
    ]);
    expect(text).toBe('Names: Fatima\nWays: by phone, on paper');
    expect(isWhole).toBe(true);
    expect(open(href)).toEqual({
      to: OFFICE.to,
      subject: OFFICE.subject,
      body: 'Names: Fatima\r\nWays: by phone, on paper',
    });
    expect(href).toContain('%0D%0AWays');
  });

  test.each([
    ['Arabic', 'فاطمة الزهراء'],
    ['quotes and signs of addresses', `"O'Brien" & sons, 100 % + ?subject=x#y=z`],
    ['signs of HTML', '<b>&amp;</b>'],
    ['a picture sign', '🧦 socks'],
  ])('arrives as it was written: %s', (_, words) => {
    const { href } = compose([{ words: 'Note', answers: [words] }]);
    expect(open(href).body).toBe(`Note: ${words}`);
    expect(open(href).subject).toBe(OFFICE.subject);
  });

  test('keeps the lines of a note, whichever way a browser ends them', () => {
    const { text, href } = compose([{ words: 'Note', answers: ['one\r\ntwo\rthree\nfour'] }]);
    expect(text).toBe('Note: one\ntwo\nthree\nfour');
    expect(open(href).body).toBe('Note: one\r\ntwo\r\nthree\r\nfour');
    expect(href).not.toMatch(/(?<!%0D)%0A/);
  });

  test('can’t be given a second receiver by an address, or broken by half a letter', () => {
    const { href } = compose([{ words: 'Note', answers: ['\uD83D'] }], {
      to: 'a&cc=b?bcc=c@school.example',
    });
    expect(href).toMatch(/^mailto:a%26cc%3Db%3Fbcc%3Dc@school\.example\?subject=/);
    expect(open(href).body).toBe('Note: \uFFFD');
  });

  test('too long for an address, keeps whole lines and says that there is more', () => {
    const lines = ['First line', ...Array.from({ length: 60 }, () => 'نكتب لكم كثيرًا')];
    const { text, href, isWhole } = compose([{ words: 'Note', answers: [lines.join('\n')] }]);
    expect(isWhole).toBe(false);
    expect(text.split('\n')).toHaveLength(61);
    expect(href.length).toBeLessThanOrEqual(2000);
    const sent = open(href).body.split('\r\n');
    expect(sent.at(0)).toBe('Note: First line');
    expect(sent.at(-1)).toBe(OFFICE.cut);
    expect(sent.length).toBeGreaterThan(4);
    expect(new Set(sent.slice(1, -2))).toEqual(new Set(['نكتب لكم كثيرًا']));
  });
});

test('the family’s words stand beside the school’s only where they differ', () => {
  expect(pairWords('by phone', 'بالهاتف')).toBe('by phone / بالهاتف');
  expect(pairWords('by phone', 'by phone')).toBe('by phone');
});
