import { describe, expect, test } from 'vitest';
import { NAMES_THAT_ARE_WORDS } from '../../../../src/checks/names/common-words.ts';
import { findNames, type NameSearch } from '../../../../src/checks/names/find-names.ts';
import { createGuard } from '../../../fixtures/name-guard.ts';

const ROSTER = `first name,last name,consent,class
Maya,Rivera,first name,willow
Owen,O'Brien,none,willow
Mary Jane,de la Cruz,first name,
Zoë,Müller-López,none,
José,Núñez,first name,
Sofia,Haddad,full name,
Thomas,Quill,first name,
X,Okafor,first name,
Grace,Hill,none,
May,Zhukova,none,
Will,Baker,first name,
Li,Wen,none,
نور,الحداد,none,
小明,王,none,
太郎,山田,none,
Мария,Иванова,none,
민준,김,none,
สมชาย,ใจดี,none,
נועה,ברקוביץ,none,
Νίκος,Παππάς,none,
माया,शर्मा,none,
`;

const guard = createGuard(ROSTER);

/** Names as they are reported, with `?` where it may be somebody else's. */
function find(text: string, search: Partial<NameSearch> = {}): string {
  return findNames(text, {
    lookup: guard,
    isWord: (name) => NAMES_THAT_ARE_WORDS.has(name) || ['the', 'thank', 'today'].includes(name),
    known: {
      whole: new Set(['marisol quintero', 'quintero', 'harbour hill', 'willow']),
      first: new Set(['thomas']),
    },
    classIds: [],
    style: 'sentences',
    ...search,
  })
    .map(({ kind, isSure, start, end }) => `${kind}${isSure ? '' : '?'}: ${text.slice(start, end)}`)
    .join(', ');
}

describe('family names are found', () => {
  test.each([
    ['Maya Rivera sang.', 'full: Maya Rivera'],
    ['A poem by maya rivera', 'full: maya rivera'],
    ['Rivera, Maya: present', 'full: Rivera, Maya'],
    ['Maya Elena Rivera sang.', 'full: Maya Elena Rivera'],
    ['Maya\nRivera', 'full: Maya\nRivera'],
    ['Maya Ri\u00advera', 'full: Maya Ri\u00advera'],
    ['Ri-\nvera', 'surname: Ri-\nvera'],
    ['The Riveras came.', 'surname: Riveras'],
    ['Thank you, Rivera family.', 'surname: Rivera'],
    ['Rivera’s cat, and RIVERA', 'surname: Rivera’s, surname: RIVERA'],
    ['Mrs. Rivera spoke.', 'surname: Rivera'],
    ['Mary-Jane de la Cruz', 'full: Mary-Jane de la Cruz'],
    ['Zoe Mueller and ZOE LOPEZ', 'full: Zoe Mueller, full: ZOE LOPEZ'],
    ['Lopez', 'surname: Lopez'],
    ['jose nunez', 'full: jose nunez'],
    ['O Brien and O’Brien', 'surname: O Brien, surname: O’Brien'],
    ['X Okafor', 'full: X Okafor'],
    ['Write to rivera.m@mail.example', 'surname: rivera'],
    ['mayarivera', 'full: mayarivera'],
  ])('in “%s”', (text, found) => {
    expect(find(text)).toBe(found);
  });
});

describe('family names are not found', () => {
  test.each([
    'Sofia Haddad won. Haddad!',
    'Marisol Quintero and Ms. Quintero',
    'Harbour Hill School',
    'Rivera Street, and Calle Rivera',
    'Up the hill. Hill climbs are next, said the baker.',
    'Thomas read aloud.',
    'X marks the spot.',
    'riverando, riverain, arrivera',
    '',
    '🎉 <3 {evil} \u0000',
  ])('in “%s”', (text) => {
    expect(find(text)).toBe('');
  });

  test.each([
    ['We saw Maya. Rivera came.', 'surname: Rivera'],
    ['Maya | Rivera', 'surname: Rivera'],
    ['X: Okafor', 'surname: Okafor'],
    ['maya_rivera and maya.rivera', 'full: maya_rivera, full: maya.rivera'],
    ['X. Okafor', 'full: X. Okafor'],
  ])('as one name across the end of a sentence: “%s”', (text, found) => {
    expect(find(text)).toBe(found);
  });

  test('as one name across a list of first names', () => {
    const lookup = createGuard('first name,last name\nPaul,James\nJames,Zwick\n');
    expect(find('James, Paul and Anna', { lookup })).toBe('');
    expect(find('Zwick, James', { lookup })).toBe('full: Zwick, James');
    expect(find('James Paul', { lookup })).toBe('full: James Paul');
  });

  test.each([
    ['A book by Robert Rivera', 'surname?: Rivera'],
    ['Rivera L. Epstein, 1991', 'surname?: Rivera'],
    ['In the study by Kraft and Rivera', 'surname?: Rivera'],
    ['Thank you, Rivera family', 'surname: Rivera'],
  ])('for certain in the name of somebody else: “%s”', (text, found) => {
    expect(find(text)).toBe(found);
  });
});

describe('a child whose family agreed to no name', () => {
  test.each([
    ['Owen helped.', 'first: Owen'],
    ['Owen’s boat', 'first: Owen’s'],
    ['We asked OWEN', 'first: OWEN'],
    ['\u2068Owen\u2069', 'first: Owen'],
    ['Maya helped. owen', ''],
    ['Owen Hart wrote the book.', 'first?: Owen'],
    ['Zoe', 'first: Zoe'],
    ['Li laughed.', 'first: Li'],
  ])('is found in “%s”', (text, found) => {
    expect(find(text)).toBe(found);
  });

  test.each([
    ['مع نور', ''],
    ['ولنور الحداد', 'full: ولنور الحداد'],
    ['للحداد', ''],
    ['王小明今天来了', 'full: 王小明'],
    ['今天小明来了', 'first: 小明'],
    ['山田さんと太郎', 'surname: 山田, first: 太郎'],
    ['小明天', ''],
    ['Марию и Ивановой', 'first: Марию, surname: Ивановой'],
    ['김민준이 왔다. 민준이는', 'full: 김민준이, first: 민준이는'],
    ['สมชายไปโรงเรียน', 'first: สมชาย'],
    ['לנועה', 'first: לנועה'],
    ['Ο ΝΙΚΟΣ Παππάς', 'full: ΝΙΚΟΣ Παππάς'],
    ['माया ने गाया', 'first: माया'],
  ])('is found in any script: “%s”', (text, found) => {
    expect(find(text)).toBe(found);
  });
});

describe('a name that is a word', () => {
  test.each([
    'Will you come? May we ask? Grace!',
    'In May we go, on May 14, until May.',
    '“Will he?” she said: Grace is a word.',
    'WILL YOU COME',
    'with grace and a will',
    'Thank you. (Grace was here.)',
    'Nora Grace sang, and so did Nora Grace.',
  ])('is a word in “%s”', (text) => {
    expect(find(text)).toBe('');
  });

  test.each([
    ['We heard Grace sing.', 'first?: Grace'],
    ['Today Grace sang.', 'first?: Grace'],
    ['We saw Grace Hill today.', 'full: Grace Hill'],
    ['Owen and May sang.', 'first: Owen, first: May'],
    ['Zoe, Grace and May', 'first: Zoe, first: Grace, first: May'],
    ['Grace H. sang.', 'first: Grace H'],
    ['Mrs. Hill sang.', 'surname?: Hill'],
  ])('is a name in “%s”', (text, found) => {
    expect(find(text)).toBe(found);
  });

  test('is a name where only names are written', () => {
    expect(find('Grace', { style: 'names' })).toBe('first?: Grace');
  });

  test('is a word in a heading in which every word begins large', () => {
    expect(find('Learning With Grace Today', { style: 'heading' })).toBe('');
  });
});

describe('two children of one name', () => {
  const two = createGuard(
    'first name,last name,consent,class\nMaya,Rivera,first name,willow\nMaya,Tan,none,heron\n',
  );
  const findHere = (text: string, classIds: string[]) => find(text, { lookup: two, classIds });

  test.each([
    ['in the class of the one that may be named', 'Maya sang.', ['willow'], ''],
    ['in the class of the other', 'Maya sang.', ['heron'], 'first: Maya'],
    ['in news for all', 'Maya sang.', [], 'first?: Maya'],
    ['with the initial of the one', 'Maya R. sang.', ['heron'], ''],
    ['with the initial of the other', 'Maya T. sang.', ['willow'], 'first: Maya T'],
    ['with the whole name', 'Maya Tan', ['willow'], 'full: Maya Tan'],
  ])('are told apart %s', (_, text, classIds, found) => {
    expect(findHere(text, classIds)).toBe(found);
  });
});
