import type { CollectionName } from '../../schemas/collection-names.ts';
import CelebrationPage from '../../pages/celebrations/[id].astro';
import EventPage from '../../pages/events/[id].astro';
import GoalPage from '../../pages/goals/[id].astro';
import GuidePage from '../../pages/guides/[id].astro';
import TipPage from '../../pages/home-learning/[id].astro';
import NewsletterPage from '../../pages/newsletters/[id].astro';
import ClassPreview from './ClassPreview.astro';
import PersonPreview from './PersonPreview.astro';

/** The page of each collection's entries: the site's own. */
export const pages = {
  newsletters: NewsletterPage,
  celebrations: CelebrationPage,
  'home-learning': TipPage,
  events: EventPage,
  goals: GoalPage,
  guides: GuidePage,
  classes: ClassPreview,
  people: PersonPreview,
} satisfies Record<CollectionName, unknown>;
