import type { Entry } from '../lib/entry.ts';
import { findNeighbours, type Neighbours } from '../lib/neighbours.ts';
import { GUIDE_TOPICS, type Guide } from '../schemas/guide.ts';
import { getListed } from './entries.ts';
import { remember } from './remember.ts';

/** The guides of each topic that has any. */
export const getGuidesByTopic = remember(
  async (): Promise<{ topic: Guide['topic']; guides: Entry<'guides'>[] }[]> => {
    const guides = await getListed('guides');
    return GUIDE_TOPICS.map((topic) => ({
      topic,
      guides: guides.filter(({ data }) => data.topic === topic),
    })).filter((group) => group.guides.length > 0);
  },
);

/** The guides before and after one, in the order of their list. */
export async function getGuideNeighbours(
  guide: Entry<'guides'>,
): Promise<Neighbours<Entry<'guides'>>> {
  const groups = await getGuidesByTopic();
  const { newer: previous, older: next } = findNeighbours(
    groups.flatMap(({ guides }) => guides),
    guide,
  );
  return { older: previous, newer: next };
}
