import { expect, test } from 'vitest';
import { listReferences } from '../../../src/mdx/list-references.ts';
import type { ContentTree } from '../../../src/schemas/content-tree.ts';

const TREE: ContentTree = [
  { type: 'html', html: '<p>Try ' },
  { type: 'component', name: 'TipLink', props: { id: 'moon' }, children: [] },
  { type: 'component', name: 'EventLink', props: { id: 'fair' }, children: [] },
  {
    type: 'component',
    name: 'Callout',
    props: { kind: 'tip' },
    children: [{ type: 'component', name: 'TipLink', props: { id: 'socks' }, children: [] }],
  },
];

test('the entries that a body points to are found, also inside of other components', () => {
  expect(listReferences(TREE, 'home-learning')).toEqual(['moon', 'socks']);
  expect(listReferences(TREE, 'events')).toEqual(['fair']);
  expect(listReferences(TREE, 'goals')).toEqual([]);
});
