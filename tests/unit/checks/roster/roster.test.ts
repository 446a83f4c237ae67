import { describe, expect, test } from 'vitest';
import { parseRoster } from '../../../../src/checks/roster/roster.ts';

const CLASSES = [
  { id: 'heron', name: 'Heron' },
  { id: 'willow', name: 'Willow' },
];

function read(text: string) {
  const { children, problems } = parseRoster(text, CLASSES);
  return { names: children.map(({ name, classId }) => [name, classId]), problems };
}

describe('a list of children', () => {
  test.each([
    ['commas', 'name,class\nNoor,Heron\nMaya,willow\n'],
    [
      'semicolons, Windows line ends and a byte order mark',
      '\uFEFFName;Class\r\nNoor;HERON\r\nMaya;Willow',
    ],
    ['tabs', 'class\tname\nHeron\tNoor\nWillow\tMaya'],
    ['quotation marks', '"name","class"\n"Noor","Heron"\n" Maya ","Willow"'],
    ['columns that are not asked for', 'no,name,born,class\n1,Noor,2017,Heron\n2,Maya,2019,Willow'],
    ['empty lines and cells', '\nname,class,,\n\nNoor,Heron,,\n,,,\nMaya,Willow\n\n'],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toEqual({
      names: [
        ['Noor', 'heron'],
        ['Maya', 'willow'],
      ],
      problems: [],
    });
  });

  test('may be one name a line, with or without a head', () => {
    const names = [
      ['Noor', undefined],
      ['Jean Luc', undefined],
      ['نور', undefined],
    ];
    expect(read('Noor\nJean Luc\nنور\n')).toEqual({ names, problems: [] });
    expect(read('Name\nNoor\nJean Luc\nنور\n')).toEqual({ names, problems: [] });
  });

  test('may hold a line end and quotation marks in a cell', () => {
    const { names } = read('name,notes\nNoor,"says\n""hello"""\nMaya,\n');
    expect(names).toEqual([
      ['Noor', undefined],
      ['Maya', undefined],
    ]);
  });

  test('without a first line that says what its columns are is not guessed at', () => {
    expect(read('Noor,Heron\nMaya,Willow')).toEqual({
      names: [],
      problems: [
        {
          line: 1,
          problem: 'The first line does not say what the columns are.',
          fix: 'Write a first line such as: name,class',
        },
      ],
    });
  });

  test('with an unknown class says on which line, and which was meant', () => {
    const { problems } = read('name,class\nNoor,Heron\nMaya,Wilow\n');
    expect(problems).toEqual([
      { line: 3, problem: 'There is no class "Wilow".', fix: 'Did you mean "Willow"?' },
    ]);
  });
});

test.each([
  ['first and last name', 'name,last name\nMaya,Rivera', ['maya', 'maya rivera'], 'maya r'],
  ['both in one column', 'name\nMaya Rivera', ['maya rivera', 'maya rivera'], 'maya'],
  ['the last name first', 'name,class\n"Rivera, Maya",Heron', ['maya', 'maya rivera'], 'maya r'],
  ['other spellings', 'name,also\nNoor,Nour / نور', ['noor', 'noor', 'nour', 'نور'], undefined],
  ['a hyphen', 'name\nAnne-Marie', ['anne marie', 'anne marie'], undefined],
])('a child with %s is known by these names', (_, text, sure, likely) => {
  const [child] = parseRoster(text, CLASSES).children;
  expect(child!.sure).toEqual(sure);
  expect(child!.likely.includes(likely ?? 'anne')).toBe(likely !== undefined);
});

describe('what a family agreed to', () => {
  const consents = (text: string) =>
    parseRoster(text, CLASSES).children.map(({ consent }) => consent);

  test('is the first name where the list has no column for it', () => {
    expect(consents('Noor\nMaya')).toEqual(['first-name', 'first-name']);
  });

  test('is read in the words of an office; an empty cell is a no', () => {
    const text = 'name,consent\nNoor,None\nMaya,First name\nOwen,full-name\nTadeo,\nMei,no';
    expect(consents(text)).toEqual(['none', 'first-name', 'full-name', 'none', 'none']);
  });

  test('is asked for again where it is only “yes”', () => {
    expect(parseRoster('name,consent\nNoor,none\nMaya,yes', CLASSES).problems).toEqual([
      {
        line: 3,
        problem: '"yes" does not say how much of the name may be published.',
        fix: 'Write none, first name or full name.',
      },
    ]);
  });
});

test.each([
  ['first name,last name\nMaya Elena,Rivera López', 'Maya Elena', 'Rivera López'],
  ['name\nMaya Elena Rivera', 'Maya Elena', 'Rivera'],
  ['name\n"Rivera López, Maya"', 'Maya', 'Rivera López'],
  ['first name\nMaya Elena', 'Maya Elena', undefined],
  ['name\nMaya', 'Maya', undefined],
  ['name\n王小明', '小明', '王'],
  ['name\n김민준', '민준', '김'],
  ['name,last name\nMaya,', 'Maya', undefined],
])('the names in %j are “%s” and “%s”', (text, first, family) => {
  const [child] = parseRoster(text, CLASSES).children;
  expect([child!.first, child!.family]).toEqual([first, family]);
});
