import { expect, test } from 'vitest';
import { createTranslate } from '../../../src/i18n/translate.ts';
import { startNewsletter, type NewsletterStart } from '../../../src/starting/newsletter.ts';
import { writeDraft } from '../../../src/starting/write-draft.ts';

function start(facts: Partial<NewsletterStart> = {}) {
  const t = createTranslate(facts.lang ?? 'en');
  const none = { openPromises: [], eventIds: [] };
  return startNewsletter({ classId: 'willow', date: '2026-05-15', t, ...none, ...facts });
}

const BEANS = { id: 'beans', text: 'A bean for everybody.', due: '2026-05-15' };

test('is named by class and day, and by language where that is another', () => {
  expect(start().name).toBe('willow-2026-05-15');
  expect(start({ lang: 'pt-BR' }).name).toBe('willow-2026-05-15-pt-br');
  expect(start({ classId: 'all' }).name).toBe('school-2026-05-15');
});

test('a promise that is due is ready to be answered, a later one is only remembered', () => {
  const text = writeDraft(
    start({ openPromises: [BEANS, { ...BEANS, id: 'pots', due: '2026-05-16' }] }),
  );
  expect(text).toMatch(/\nkept:\n {2}- promise: beans\n {4}how: ✎ .*\n {4}date: 2026-05-15\n/);
  expect(text).toContain('# Still open, due 2026-05-16: pots (A bean for everybody.)');
  expect(text).not.toContain('promise: pots');
});

test('dates, the tip and the name of the teacher stand in the body', () => {
  const { body } = start({ eventIds: ['fair', 'trip'], tipId: 'socks', teacher: 'Ana Lima' });
  expect(body).toContain('## Coming up\n\n- <EventLink id="fair" />\n- <EventLink id="trip" />');
  expect(body).toContain('## Try it at home\n\n<TipLink id="socks" /> ✎');
  expect(body).toMatch(/\n\n\*Ana Lima\*$/);
});

test('what is not there leaves no empty heading', () => {
  const { body } = start({ teacher: 'A *star* {x}' });
  expect(body.match(/^## .*/gm)).toEqual(['## This week']);
  expect(body).not.toContain('star');
});

test('speaks the language of the newsletter', () => {
  expect(writeDraft(start({ lang: 'es' }))).toContain('## Esta semana');
  expect(writeDraft(start({ lang: 'ar' }))).toContain('## هذا الأسبوع');
});

test('asks by a day a week later', () => {
  expect(writeDraft(start())).toMatch(/\nask:\n {2}text: ✎ .*\n {2}by: 2026-05-22\n/);
});
