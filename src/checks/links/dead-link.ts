import { findNearest, listChoices } from '../../lib/nearest.ts';
import type { DeadLink } from '../../lib/site-links.ts';
import type { SiteRule } from '../rule.ts';

/** Finds links of the site to itself that lead nowhere; the build follows them on its own pages. */
export const deadLinkRule: SiteRule = {
  id: 'dead-link',
  scope: 'site',
  level: 'stops',
  page: {
    title: 'A link within the site leads somewhere',
    why: 'A family that taps a link and lands on “not found” does not tap the next one. Every build follows the links of all pages: to other pages, to headings on them, and to files.',
    wrong: 'A newsletter links to /classes/wilow/, where there is no page.',
    right: 'It links to /classes/willow/.',
  },
};

/** What is wrong with a link, and what to write instead; `files` are those that the site has. */
export function explainDeadLink(
  { sought, missing, places = [] }: DeadLink,
  files: ReadonlySet<string>,
): { problem: string; fix: string } {
  if (missing === 'page') {
    const [path = ''] = sought.split('#');
    const known = [...files].map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
    const near = findNearest(path, known);
    return {
      problem: `The link ${sought} leads to no page or file of this site.`,
      fix:
        near.length > 0
          ? `Did you mean ${listChoices(near)}?`
          : 'Open the page that you mean in a browser and copy its address.',
    };
  }
  const place = sought.slice(sought.indexOf('#') + 1);
  const near = findNearest(place, places);
  return {
    problem: `The link ${sought} leads to a place that its page does not have.`,
    fix:
      near.length > 0
        ? `Did you mean ${listChoices(near.map((each) => `#${each}`))}?`
        : `Leave out #${place}, and the link leads to the top of the page.`,
  };
}
