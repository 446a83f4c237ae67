import { dropCountry } from '../lib/languages.ts';
import { createClassStart, createSchoolStart, type Starts } from '../starting/class-start.ts';
import { joinGrades } from '../starting/join-grades.ts';
import { getPeople, getSchoolClasses } from './classes.ts';
import { getToday, isClockFixed } from './clock.ts';
import { getEntries } from './entries.ts';
import { remember } from './remember.ts';
import { settings } from './settings.ts';

/** What the editor begins entries with, from what is published. */
export const getStarts = remember(async (): Promise<Starts> => {
  const [classes, newsletters, events, tips, people] = await Promise.all([
    getSchoolClasses(),
    getEntries('newsletters'),
    getEntries('events'),
    getEntries('home-learning'),
    getPeople(),
  ]);
  const today = getToday();
  const library = { newsletters, events, 'home-learning': tips, people };
  const open = classes.filter(({ data }) => !data.archived);
  const school = { lang: dropCountry(settings.lang), grades: joinGrades(classes) };
  return {
    timeZone: settings.timeZone,
    today: isClockFixed() ? today : undefined,
    classes: [
      ...open.map((schoolClass) => createClassStart(schoolClass, library, today)),
      createSchoolStart(school, library, today),
    ],
  };
});
