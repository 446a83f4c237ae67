import { expect, test } from 'vitest';
import { listTranslatableParts } from '../../../src/mdx/translatable-parts.ts';
import { readSchool, toEntry } from '../../fixtures/content-folder.ts';

async function listWords(fields: Record<string, string>, body: string): Promise<string[]> {
  const { library, faults } = await readSchool({
    'newsletters/ours.mdx': toEntry('newsletters', fields, body),
  });
  expect(faults).toEqual([]);
  return listTranslatableParts(library.newsletters[0]!.data).map(({ words }) => words);
}

const BODY = `## What we *measured*

Ask [the office](mailto:office@school.example), or try <TipLink id="socks">sock sums</TipLink>.

- One.
- Two!

| Day | Tall |
| --- | --- |
| Monday | 1 finger |

<Callout kind="tip" title="Next week">

Bring a pot.

</Callout>
`;

const TIP = { 'home-learning/socks.mdx': toEntry('home-learning') };

async function listBody(body: string): Promise<string[]> {
  const { library, faults } = await readSchool({
    ...TIP,
    'newsletters/ours.mdx': toEntry('newsletters', {}, body),
  });
  expect(faults).toEqual([]);
  return listTranslatableParts(library.newsletters[0]!.data)
    .filter(({ path }) => path[0] === 'body')
    .map(({ words }) => words);
}

test('every block of the body is a part, with the addresses that it links to', async () => {
  expect(await listBody(BODY)).toEqual([
    'what we measured',
    'ask the office or try sock sums mailto:office@school.example socks',
    ...['one', 'two', 'day', 'tall', 'monday', '1 finger', 'next week', 'bring a pot'],
  ]);
});

test('commas, capitals and emphasis are no change', async () => {
  expect(await listBody('We **counted**, and counted!')).toEqual(
    await listBody('we counted and counted.'),
  );
});

test('another target of a link is a change', async () => {
  expect(await listBody('See [it](/one/).')).not.toEqual(await listBody('See [it](/two/).'));
});

test('what a translation does not say again is no part: days, promises, pictures of the top', async () => {
  const words = await listWords(
    {
      draft: 'yes',
      tags: 'beans',
      summary: 'Beans.',
      ask: '{ text: Send a pot, by: 2026-05-15 }',
      promises: '[{ id: beans, text: A bean for all, due: 2026-06-01 }]',
    },
    'Words.',
  );
  expect(words).toEqual(['our week', 'beans', 'send a pot', 'words']);
});

test('an entry without a word has no part but its title', async () => {
  expect(await listWords({}, '')).toEqual(['our week']);
});
