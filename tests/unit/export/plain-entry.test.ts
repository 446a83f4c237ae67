import { describe, expect, test } from 'vitest';
import { plainBody } from '../../../src/export/hand-over/plain-body.ts';
import { foldNames } from '../../../src/export/hand-over/replace-names.ts';
import { writePlainEntry } from '../../../src/export/hand-over/plain-entry.ts';

describe('a body for the next teacher', () => {
  test.each([
    ['a picture', 'Before ![Maya [left] (2)](a(1).jpg "Us") after'],
    ['a picture by reference', 'Before ![Maya][pic] after'],
    ['a photo', 'Before <Photo src="a.jpg" alt="2 > 1" people="none" /> after'],
    ['a photo with curly quotes', 'Before <Photo src=“a.jpg” alt=“Maya” people=“none” /> after'],
    ['a gallery with its photos', 'Before <Gallery>\n\n![Maya](a.jpg)\n\n</Gallery> after'],
    ['a download', 'Before <Download file="a.pdf">Maya’s form</Download> after'],
    ['a comment', 'Before <!-- Maya\ncried --> after'],
  ])('goes without %s', (_, body) => {
    expect(plainBody(body, () => true)).toBe('Before  after');
  });

  test('keeps links, other components and numbers', () => {
    const body = 'See [it](https://a.example/b).\n\n<Callout kind="tip">\n\n2 > 1\n\n</Callout>';
    expect(plainBody(body, () => false)).toBe(body);
  });

  test('keeps the words alone of links to pages that stay behind', () => {
    const body = '[The [big] walk](/newsletters/walk/ "Ours") and [tips](/home-learning/#top).';
    const plain = plainBody(body, (path) => path === '/home-learning/#top');
    expect(plain).toBe('The [big] walk and [tips](/home-learning/#top).');
  });
});

test('an entry loses its cover, names in every field, and answers to promises that stay behind', () => {
  const written = writePlainEntry(
    {
      fields: {
        title: 'Maya: our reader',
        class: 'maya',
        cover: { src: 'maya.jpg', people: 'none' },
        ask: { text: 'Ask Maya.' },
        kept: [
          { promise: 'here', how: 'Maya did it.', date: '2026-03-01' },
          { promise: 'elsewhere', how: 'Long ago.', date: '2026-03-01' },
        ],
      },
      body: 'Maya sang.',
    },
    { names: foldNames(['Maya']), hasPromise: (id) => id === 'here', hasPage: () => true },
  );
  expect(written).toBe(`---
title: "[name]: our reader"
class: maya
ask:
  text: Ask [name].
kept:
  - promise: here
    how: "[name] did it."
    date: 2026-03-01
---

[name] sang.
`);
});

test('days and addresses stay where children are called May and June', () => {
  const written = writePlainEntry(
    {
      fields: {
        title: 'May plants beans',
        date: '1 May 2026',
        start: '2 June 2026 18:00',
        repeats: { until: '30 June 2026', except: ['9 June 2026'] },
        ask: { text: 'Write to June.', by: '4 May 2026', link: 'https://a.example/May' },
      },
      body: undefined,
    },
    { names: foldNames(['May', 'June']), hasPromise: () => false, hasPage: () => true },
  );
  expect(written).toBe(`title: "[name] plants beans"
date: 1 May 2026
start: 2 June 2026 18:00
repeats:
  until: 30 June 2026
  except:
    - 9 June 2026
ask:
  text: Write to [name].
  by: 4 May 2026
  link: https://a.example/May
`);
});
