import { countDays } from '../../lib/dates/calendar.ts';
import { toPlainDate } from '../../lib/dates/plain.ts';
import type { EntryRule } from '../rule.ts';
import { listEntryPictures } from './entry-pictures.ts';

/** Time to reach a family through a school bag and hear back. */
const DAYS_AHEAD = 30;

/** Says of a picture that it will soon be left out, so that nobody is surprised by a gap. */
export const consentEndingRule: EntryRule = {
  id: 'consent-ending',
  scope: 'entry',
  level: 'hint',
  isDated: true,
  collections: ['newsletters', 'celebrations', 'home-learning', 'events', 'goals', 'guides'],
  page: {
    title: 'Consent for a picture ends soon',
    why: 'After its last day a picture is left out of the site, of feeds, of email and of paper by itself. A month is enough to ask the families again, or to choose another picture.',
    wrong: 'A picture whose consent ends on 30 June, on 10 June.',
    right: 'The families were asked again, and the new day stands beside the picture.',
  },
  find(entry, context) {
    const today = toPlainDate(context.now);
    return listEntryPictures(entry, context).flatMap(({ path, line, consentEnds }) => {
      // A picture whose day has passed is no longer there.
      if (consentEnds === undefined || countDays(today, consentEnds) > DAYS_AHEAD) return [];
      return [
        {
          ...{ file: entry.file, path, line },
          problem: `The families’ consent for a picture ends on ${consentEnds}; after that day the picture is left out everywhere.`,
          fix: 'Ask the families again and write the new day, or choose another picture.',
        },
      ];
    });
  },
};
