import { describe, expect, test } from 'vitest';
import { acronymsRule } from '../../../../src/checks/language/acronyms.ts';
import { jargonRule } from '../../../../src/checks/language/jargon.ts';
import { linkWordsRule } from '../../../../src/checks/language/link-words.ts';
import { familyWordsRule, strengthsFirstRule } from '../../../../src/checks/language/wording.ts';
import { wordBudgetRule } from '../../../../src/checks/language/word-budget.ts';
import type { Rule } from '../../../../src/checks/rule.ts';
import type { SchoolInput } from '../../../../src/schemas/school.ts';
import { askRule } from '../../../fixtures/check-context.ts';
import { toEntry } from '../../../fixtures/content-folder.ts';

interface Asked {
  lang?: string;
  checks?: SchoolInput['checks'];
}

/** The words that a rule finds fault with in a newsletter. */
async function ask(rule: Rule, body: string, { lang = 'en', checks }: Asked = {}) {
  const files = { 'newsletters/week.mdx': toEntry('newsletters', { lang }, body) };
  return askRule(rule, { files, school: checks ? { checks } : {} });
}

async function findQuotes(rule: Rule, body: string, asked?: Asked) {
  return (await ask(rule, body, asked)).map(({ quote }) => quote);
}

describe('jargon', () => {
  test.each([
    ['en', 'Scaffolding helps.', ['Scaffolding']],
    ['en', 'We look at social–emotional learning.', ['social–emotional learning']],
    ['en', 'Utilising glue, and later utilizing tape.', ['Utilising']],
    ['en', 'We met prior. To be fair, we sang.', []],
    ['en', 'The scaffold of the hall is up. We use a pencil.', []],
    ['es', 'Hablamos de la evaluacion formativa.', ['evaluacion formativa']],
    ['es', 'Hablamos de lo que saben.', []],
    ['ar', 'نعمل على الوعي الصوتي، وبالوعي الصوتي نبدأ.', ['الوعي الصوتي']],
    ['ar', 'نبدأ بالوعي الصوتي.', ['بالوعي الصوتي']],
    ['ar', 'سمع الأطفال أول صوت في أسمائهم.', []],
    ['fr', 'Le scaffolding.', []],
  ])('in %s: %s', async (lang, body, quotes) => {
    expect(await findQuotes(jargonRule, body, { lang })).toEqual(quotes);
  });

  test('says what to write instead', async () => {
    const [found] = await ask(jargonRule, 'We use manipulatives.');
    expect(found!.fix).toBe('Try: things to count with.');
  });

  test('takes a school’s own words, and leaves out those that are fine there', async () => {
    const checks = {
      jargon: { plainer: { en: { 'bucket filling': 'being kind' } }, fine: ['rubrics'] },
    };
    expect(
      await findQuotes(jargonRule, 'Bucket filling, rubrics and pedagogy.', { checks }),
    ).toEqual(['Bucket filling', 'pedagogy']);
  });
});

describe('acronyms', () => {
  test.each([
    ['The PTA meets. The PTA sings.', ['PTA']],
    ['Two IEPs and the LRC’s door.', ['IEP', 'LRC']],
    ['The parent–teacher association (PTA) meets. The PTA sings.', []],
    ['The PTA (parent–teacher association) meets.', []],
    ['PTA means parents and teachers together.', []],
    ['A PDF, a TV and World War II in room B12 of the USA, OK?', []],
    ['NO SCHOOL ON FRIDAY! Please do NOT park here. Come to SPORTS DAY.', []],
    ['HURRAY! The tower fell: BOOM !', []],
    ['A note that says “SOS” and "FX" for fox.', []],
    ['Write to <OFFICE@SCHOOL.EXAMPLE> or see https://a.example/PTA.', []],
    ['جاءت لجنة PTA أمس.', ['PTA']],
    ['Grupo A y AMPA.', ['AMPA']],
    ['Noor, Maya and I read.', []],
  ])('%s', async (body, quotes) => {
    expect(await findQuotes(acronymsRule, body)).toEqual(quotes);
  });

  test('shows how to explain the ones that schools use', async () => {
    const [found] = await ask(acronymsRule, 'Your IEP is ready.');
    expect(found!.fix).toContain('individual education plan (IEP)');
  });

  test('knows the names of classes, and what a school says that everybody knows', async () => {
    const week = toEntry('newsletters', {}, 'The ABLE class met HHS.');
    const files = {
      'newsletters/week.mdx': week,
      'classes/able.yaml':
        'name: ABLE\ngrades: K\nteachers: [priya-nair]\nlanguages: [en]\nrhythm: { every: weekly, day: friday }\nemblem: { colour: sun, shape: sun }\nschoolYear: 2025-26\n',
    };
    expect((await askRule(acronymsRule, { files })).map(({ quote }) => quote)).toEqual(['HHS']);
    const school = { checks: { acronyms: { known: ['HHS'] } } };
    expect(await askRule(acronymsRule, { files, school })).toEqual([]);
  });
});

describe('word-budget', () => {
  const body = (words: number) => 'sang '.repeat(words);

  test('speaks up above 500 words, or above what the school says', async () => {
    expect(await ask(wordBudgetRule, body(490))).toEqual([]);
    expect((await ask(wordBudgetRule, body(600)))[0]!.problem).toContain('102 more than the 500');
    const checks = { 'word-budget': { words: 100 } };
    expect(await ask(wordBudgetRule, body(120), { checks })).toHaveLength(1);
  });

  test('counts words of languages without spaces', async () => {
    expect(await ask(wordBudgetRule, '今天下雨。'.repeat(300), { lang: 'zh' })).toHaveLength(1);
  });
});

describe('link-words', () => {
  test.each([
    ['[Click here](https://a.example/)', 'Click here'],
    ['[here.](https://a.example/)', 'here.'],
    ['[haz clic aquí](https://a.example/)', 'haz clic aquí'],
    ['[اضغطوا هنا](https://a.example/)', 'اضغطوا هنا'],
    ['See https://a.example/forms/1FA.', 'https://a.example/forms/1FA'],
    ['[a.example/forms/1FA](https://a.example/forms/1FA)', 'a.example/forms/1FA'],
  ])('finds %s', async (body, quote) => {
    expect(await findQuotes(linkWordsRule, body)).toEqual([quote]);
  });

  test.each([
    '[Here we grow](https://a.example/)',
    '[the form for the trip](https://a.example/)',
    '<office@school.example>',
    '[news.school.example](https://news.school.example)',
    '[home learning](/home-learning/)',
    'Click here and there on the map.',
  ])('leaves %s alone', async (body) => {
    expect(await ask(linkWordsRule, body)).toEqual([]);
  });

  test('names the line of the link', async () => {
    const [found] = await ask(linkWordsRule, 'One line\nand [here](https://a.example/).');
    expect(found!.line).toBe(9);
  });
});

describe('wording, for schools that ask for it', () => {
  const checks = { 'family-words': 'on', 'strengths-first': 'on' } as const;

  test.each([
    [
      familyWordsRule,
      'Moms and dads, come to parents’ evening.',
      ['Moms and dads', 'parents’ evening'],
    ],
    [strengthsFirstRule, 'A club for struggling readers.', ['struggling readers']],
  ])('$id finds its words', async (rule, body, quotes) => {
    expect(await findQuotes(rule, body, { checks })).toEqual(quotes);
    expect(await ask(rule, body)).toEqual([]);
  });

  test.each([
    'Muslim families in our class are fasting, and some of the kids try too.',
    'A Jewish grandmother, a Black author, two gay dads and a deaf boy visited.',
    'Her mum and his dad called. A girl and a boy failed at the first try, and laughed.',
    'He has autism. She is blind. The old, the young, the poor mouse in the story.',
    'It is a crazy, silly, lame-duck, man-eating, master-piece of a play about a witch.',
  ])('and never: %s', async (body) => {
    for (const rule of [familyWordsRule, strengthsFirstRule])
      expect(await ask(rule, body, { checks })).toEqual([]);
  });
});
