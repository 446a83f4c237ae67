import { describe, expect, test } from 'vitest';
import { createQuoteFinder } from '../../../src/panel/find-quote.ts';

/** The words of each place in which a quote is found. */
function find(texts: string[], quote: string): string[] {
  return createQuoteFinder(texts)(quote).map(({ start, end }) =>
    texts
      .slice(start.text, end.text + 1)
      .map((text, index, { length }) =>
        text.slice(index === 0 ? start.offset : 0, index === length - 1 ? end.offset : undefined),
      )
      .join('|'),
  );
}

describe('a quote is found on a page', () => {
  test.each<[string, string[], string, string[]]>([
    ['as it stands', ['Bring boots on Friday.'], 'boots on', ['boots on']],
    [
      'over several nodes',
      ['Bring ', 'boots', ' on Friday.'],
      'Bring boots on',
      ['Bring |boots| on'],
    ],
    ['over line breaks and indents', ['Bring\n     boots'], 'Bring boots', ['Bring\n     boots']],
    [
      'with other quotation marks and dashes',
      ['She said “no” – ever.'],
      'said "no" - ever',
      ['said “no” – ever'],
    ],
    ['wherever it stands', ['a cat, a cat'], 'a cat', ['a cat', 'a cat']],
    ['as whole words only', ['Rosemary and Rose'], 'Rose', ['Rose']],
    ['right to left', ['نلتقي غداً في الحديقة'], 'غداً', ['غداً']],
    ['with signs beyond 16 bits', ['We 🌱 grow'], '🌱 grow', ['🌱 grow']],
    ['beside a sign that is no letter', ['(tomorrow)'], 'tomorrow', ['tomorrow']],
    ['not at all', ['Bring boots.'], 'mittens', []],
    ['never when it is empty', ['Bring boots.'], ' ', []],
  ])('%s', (_, texts, quote, found) => {
    expect(find(texts, quote)).toEqual(found);
  });

  test('only the second of two words with the same beginning', () => {
    const [span] = createQuoteFinder(['Rosemary and Rose'])('Rose');
    expect(span!.start).toEqual({ text: 0, offset: 13 });
  });
});
