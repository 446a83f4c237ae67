import { expect, test } from 'vitest';
import { findEntryId } from '../../../../src/cms/reading/entry-path.ts';

test.each([
  ['src/content/events/spring-fair/index.mdx', 'spring-fair'],
  // As the site calls them, and what points to them.
  ['src/content/events/Spring Fair/index.mdx', 'spring-fair'],
  ['src/content/classes/Maple.yaml', 'maple'],
  // Nobody but whoever wrote them is to read them.
  ['src/content/events/_ideas/index.mdx', undefined],
  ['src/content/classes/.maple.yaml', undefined],
  ['src/content/events/spring-fair/poster.pdf', undefined],
  ['school.config.ts', undefined],
  ['', undefined],
  [undefined, undefined],
])('the id of the entry in %s is %s', (path, id) => {
  expect(findEntryId(path)).toBe(id);
});
