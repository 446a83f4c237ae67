import { expect, test } from 'vitest';
import { startTranslatedHeader } from '../../../src/starting/translation.ts';

const ORIGINAL = `title: "Day nine: the beans are up"
date: 2026-05-08
class: willow
# a note to ourselves
tags: [science, spring]
ask:
  text: Send a pot.
  by: 2026-05-15
promises:
  - id: beans
    text: A bean for everybody.
    due: 2026-05-29
kept:
  - promise: pots
    how: Here they are.
    date: 2026-05-08
checks:
  reading-level: a poem
`;

test('keeps what is to be translated, and leaves out what stands in the original alone', () => {
  const to = { original: 'ours', lang: 'es', mark: 'aB1' };
  expect(startTranslatedHeader(ORIGINAL, to)).toBe(`title: "Day nine: the beans are up"
date: 2026-05-08
class: willow
lang: es
translationOf: ours
translatedFrom: aB1
draft: yes
# a note to ourselves
tags: [science, spring]
ask:
  text: Send a pot.
  by: 2026-05-15
`);
});
