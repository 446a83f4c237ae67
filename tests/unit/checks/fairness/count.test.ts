import { expect, test } from 'vitest';
import { countCelebrations } from '../../../../src/checks/fairness/count.ts';
import { formatFairness } from '../../../../src/checks/fairness/report.ts';
import { parseRoster } from '../../../../src/checks/roster/roster.ts';
import { readSchool, SCHOOL, toEntry } from '../../../fixtures/content-folder.ts';

const ROSTER = `name,last name,class
Maya,Rivera,Willow
Maya,Chen,Willow
José,Lima,Willow
Anne-Marie,Roy,Willow
ليلى,حداد,Willow
Bo,Lund,Willow
Bo,Berg,Oak
`;

const SINCE = '2026-04-01';
const NOW = '2026-05-10T08:00';

type Written = Record<string, string>;

async function count(...celebrations: Written[]) {
  const { library, faults } = await readSchool({
    'classes/oak.yaml': String(SCHOOL['classes/willow.yaml']).replace('Willow', 'Oak'),
    ...Object.fromEntries(
      celebrations.map((fields, index) => [
        `celebrations/c${index}.mdx`,
        toEntry('celebrations', fields),
      ]),
    ),
  });
  expect(faults).toEqual([]);
  const classes = library.classes.map(({ id, data: { name } }) => ({ id, name }));
  const { children } = parseRoster(ROSTER, classes);
  const fairness = countCelebrations({
    children,
    celebrations: library.celebrations,
    since: SINCE,
    now: NOW,
  });
  const counted = [...fairness.counts].filter(([, times]) => times > 0);
  return {
    ...fairness,
    counted: counted.map(([{ name }, times]) => `${times} ${name}`),
    report: formatFairness(fairness, { since: SINCE, today: '2026-05-10', classes }),
  };
}

test.each([
  ['without its accent, in capitals', 'JOSE', ['1 José Lima']],
  ['with a space for its hyphen', 'Anne Marie', ['1 Anne-Marie Roy']],
  ['with vowel signs', 'لَيْلى', ['1 ليلى حداد']],
  ['with the letter of the last name', 'Maya R.', ['1 Maya Rivera']],
  [
    'among others in one line',
    '"José, Maya C. and Anne-Marie"',
    ['1 Maya Chen', '1 José Lima', '1 Anne-Marie Roy'],
  ],
  ['with an Arabic “and”', 'ليلى وJosé', ['1 José Lima', '1 ليلى حداد']],
  ['as half of another name', 'Anne', []],
  ['in a class that has another child of that name', 'Bo', ['1 Bo Lund']],
])('a name is found %s', async (_, who, counted) => {
  expect((await count({ who })).counted).toEqual(counted);
});

test('each celebration counts once for each child, from the first day on', async () => {
  const { counted } = await count(
    { who: '[José, Jose]', date: SINCE },
    { who: 'José', date: '2026-05-01' },
    { who: 'Anne-Marie', date: '2026-03-31' },
  );
  expect(counted).toEqual(['2 José Lima']);
});

test('a translation says the same again, and is not counted', async () => {
  const { counted } = await count(
    { who: 'José' },
    { who: 'José', lang: 'es', translationOf: 'c0' },
  );
  expect(counted).toEqual(['1 José Lima']);
});

test('drafts and celebrations for later are told apart, and count for nobody yet', async () => {
  const { counted, waiting, report } = await count(
    { who: 'José', draft: 'yes' },
    { who: 'Anne-Marie', date: '2026-05-11' },
  );
  expect(counted).toEqual([]);
  expect(waiting.map(({ child }) => child.name)).toEqual(['José Lima', 'Anne-Marie Roy']);
  expect(report).toContain('José Lima: src/content/celebrations/c0.mdx');
  expect(report).toMatch(/Not yet celebrated \(6\):(?:\n {4}.*)*\n {4}José Lima\n/);
});

test('two children who are called alike are not guessed between', async () => {
  const { counted, alike, report } = await count({ who: 'Maya' });
  expect(counted).toEqual([]);
  expect(alike).toMatchObject([{ name: 'Maya', count: 1 }]);
  expect(report).toContain('Maya (2 children): named once');
  expect(report).toContain('Not yet celebrated (4)');
});

test('a child named in a celebration of the whole school may be of any class', async () => {
  const { counted, alike } = await count({ who: 'Bo', class: 'all' });
  expect(counted).toEqual([]);
  expect(alike.find(({ name }) => name === 'Bo')?.children).toHaveLength(2);
});

test('groups and unknown names count for no single child, and slips are guessed', async () => {
  const { counted, uncounted, report } = await count({ who: '[Everyone in Willow, Josè, Josse]' });
  expect(counted).toEqual(['1 José Lima']);
  expect(uncounted.map(({ who, near }) => [who, near])).toEqual([
    ['Everyone in Willow', []],
    ['Josse', ['José']],
  ]);
  expect(report).toContain('“Everyone in Willow”: src/content/celebrations/c0.mdx');
});

test('a group that is celebrated often takes one line', async () => {
  const { report } = await count({ who: 'Everyone' }, { who: 'everyone' });
  expect(report).toContain('“Everyone”, 2 times, one of them in src/content/celebrations/c0.mdx');
});

test('the report says so when nobody is left out', async () => {
  const who = '[Maya R., Maya C., José, Anne-Marie, ليلى, Bo]';
  const { report } = await count({ who });
  expect(report).toContain('Willow: 6 children\n  Every child has been celebrated.');
  expect(report).toContain('Oak: 1 child\n  Not yet celebrated (1):\n    Bo Berg');
});
