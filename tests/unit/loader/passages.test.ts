import { expect, test } from 'vitest';
import { toEntry } from '../../fixtures/content-folder.ts';
import { readCheckContext } from '../../fixtures/check-context.ts';

test('reads the fields that families read, then the body, in the order of the file', async () => {
  const context = await readCheckContext({
    files: {
      'home-learning/socks.mdx': toEntry(
        'home-learning',
        {
          title: 'Sock sums',
          summary: 'Count them.',
          tags: '[laundry]',
          askYourChild: '[How many?, "And why?"]',
          evidence: 'We tried it.',
        },
        '## How\n\nOne by one.\n',
      ),
    },
  });
  const passages = context.passagesOf(context.library['home-learning'][0]!);
  expect(passages.map(({ kind, path, text }) => [kind, path.join('.'), text])).toEqual([
    ['title', 'title', 'Sock sums'],
    ['field', 'skill', 'Adding'],
    ['field', 'childLeads.0', 'Add'],
    ['field', 'grownUp', 'Listen'],
    ['field', 'summary', 'Count them.'],
    ['field', 'askYourChild.0', 'How many?'],
    ['field', 'askYourChild.1', 'And why?'],
    ['field', 'evidence', 'We tried it.'],
    ['heading', 'body', 'How'],
    ['paragraph', 'body', 'One by one.'],
  ]);
  const lines = passages.map(({ line }) => line);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
  expect(passages.at(-1)!.line).toBe(lines.at(-2)! + 2);
});

test('takes an entry’s language from itself, its class, then the school', async () => {
  const { library, langOf } = await readCheckContext({
    files: {
      'newsletters/a.mdx': toEntry('newsletters', { lang: 'es' }),
      'newsletters/b.mdx': toEntry('newsletters', { title: 'Other' }),
      'newsletters/c.mdx': toEntry('newsletters', { title: 'Third', class: 'all' }),
    },
    school: { lang: 'fr-CA' },
  });
  expect(library.newsletters.map(langOf)).toEqual(['es', 'en', 'fr-CA']);
});

test('reads the title of an entry where a link to it has no words of its own', async () => {
  const { library, passagesOf } = await readCheckContext({
    files: {
      'events/fair.mdx': toEntry('events', { title: 'Spring $& fair' }),
      'newsletters/a.mdx': toEntry('newsletters', {}, 'Come to <EventLink id="fair" />!\n'),
    },
  });
  const last = passagesOf(library.newsletters[0]!).at(-1);
  expect(last).toMatchObject({
    text: 'Come to Spring $& fair!',
    links: [{ words: 'Spring $& fair', href: '/events/fair/' }],
  });
});
