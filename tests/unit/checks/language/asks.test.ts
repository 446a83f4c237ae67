import { describe, expect, test } from 'vitest';
import { askFirstRule } from '../../../../src/checks/language/ask-first.ts';
import { passiveAskRule } from '../../../../src/checks/language/passive-ask.ts';
import { askRule } from '../../../fixtures/check-context.ts';
import { toEntry } from '../../../fixtures/content-folder.ts';

interface Written {
  lang?: string;
  ask?: string;
}

async function ask(body: string, { lang = 'en', ask: text }: Written = {}) {
  const fields = text === undefined ? { lang } : { lang, ask: `{ text: "${text}" }` };
  const files = { 'newsletters/week.mdx': toEntry('newsletters', fields, body) };
  return askRule(askFirstRule, { files });
}

describe('ask-first', () => {
  test.each([
    ['en', 'Please bring a raincoat by Friday.'],
    ['en', 'We are out a lot, so please also send boots.'],
    ['en', 'Don’t forget to sign the slip.'],
    ['en', 'Return the library slip too.'],
    ['en', 'Send two dollars by Friday.'],
    ['es', 'Por favor, envíen una foto.'],
    ['es', 'Devuelva la hoja firmada.'],
    ['ar', 'يرجى إرسال صورة واحدة.'],
    ['ar', 'أعيدوا الورقة يوم الخميس.'],
  ])('finds an ask that is buried in %s: %s', async (lang, sentence) => {
    const [found, ...others] = await ask(`We sang. ${sentence} We slept.`, { lang });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ quote: sentence, line: 8 });
    expect(found!.fix).toContain('under ask:');
    const text = { en: 'Label boots.', es: 'Lea un libro.', ar: 'اقرأوا كتابًا.' }[lang]!;
    const [second] = await ask(sentence, { lang, ask: text });
    expect(second!.problem).toContain(`The first is “${text}”`);
  });

  test.each([
    ['en', 'Please leave the engineering to your child.'],
    ['en', 'Please don’t bring nuts. Please send none.'],
    ['en', 'If you like, please bring fruit.'],
    ['en', 'Book bags come home on Friday. Order matters. Return tickets are dear.'],
    ['en', 'The guide asked us to please bring pencils.'],
    ['en', 'We send boots home, and the children bring them back.'],
    ['en', 'Sign language is fun. Please read the card with your child.'],
    ['es', 'Por favor, no traigan nueces. Los niños traen botas.'],
    ['ar', 'أرسل الأطفال رسالة إلى المرشدة.'],
    ['fr', 'Veuillez envoyer la feuille.'],
  ])('does not take for an ask in %s: %s', async (lang, body) => {
    expect(await ask(body, { lang })).toEqual([]);
  });

  test('lets the text say the ask again', async () => {
    const written = { ask: 'Send rubber boots and a full change of clothes on Monday.' };
    expect(await ask('Please send boots on Monday.', written)).toEqual([]);
    expect(await ask('Please send a cake for the fair.', written)).toHaveLength(1);
  });

  test.each([
    ['en', 'Sign the form and send it back.', 1],
    ['en', 'Book a time. Bring your child.', 1],
    ['en', 'Fill in the slip, on paper or by phone.', 0],
    ['en', 'Send a cushion or blanket that your home can spare, washed and dry.', 0],
    ['es', 'Firme la hoja y envíe dos fotos.', 1],
    ['ar', 'وقّعوا الورقة وأعيدوا الكتاب.', 1],
  ])('counts what an ask asks for in %s: %s', async (lang, text, count) => {
    const found = await ask('We sang.', { lang, ask: text });
    expect(found.map(({ path }) => path)).toEqual(Array(count).fill(['ask', 'text']));
  });
});

describe('passive-ask', () => {
  test.each([
    ['en', 'Forms should be returned on Friday.'],
    ['en', 'All slips must be fully completed.'],
    ['en', 'Parents are kindly requested to wait outside.'],
    ['en', 'Attendance is mandatory.'],
    ['es', 'Las hojas deben ser devueltas el viernes.'],
    ['es', 'Se ruega puntualidad.'],
    ['ar', 'يجب إعادة الورقة يوم الخميس.'],
  ])('finds in %s: %s', async (lang, sentence) => {
    const files = { 'newsletters/week.mdx': toEntry('newsletters', { lang }, sentence) };
    const found = await askRule(passiveAskRule, { files });
    expect(found.map(({ quote }) => quote)).toEqual([sentence]);
    expect(found[0]!.problem).toContain(`“${sentence}”`);
  });

  test.each([
    ['en', 'Return the form by Friday. Twelve forms were returned on Monday.'],
    ['en', 'No family will be asked to pay for another. A bean should be kept warm.'],
    ['es', 'Devuelva la hoja el viernes. Ya se devolvieron doce.'],
    ['ar', 'أعيدوا الورقة. أعاد اثنا عشر تلميذًا أوراقهم.'],
  ])('leaves alone in %s: %s', async (lang, body) => {
    const files = { 'newsletters/week.mdx': toEntry('newsletters', { lang }, body) };
    expect(await askRule(passiveAskRule, { files })).toEqual([]);
  });
});
