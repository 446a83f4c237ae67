import type { DatedEvent } from '../lib/events/dated-event.ts';
import { getClassPaths, type ClassProps } from './class-page.ts';
import { getEventLists } from './events.ts';

export interface ClassEventsProps extends ClassProps {
  /** The school year that an archive page is of; none on the page of what is coming up. */
  year: string | undefined;
  upcoming: DatedEvent[];
  /** What is over: of `year`, or of the latest year that has any. */
  past: DatedEvent[];
  /** School years that have pages of their own. */
  earlierYears: string[];
}

/** For each class, the page of its events and one for each earlier school year. */
export async function getClassEventPaths() {
  const classes = await getClassPaths();
  const paths = await Promise.all(
    classes.map(async ({ params, props }) => {
      const { upcoming, years } = await getEventLists({ classId: props.badge.id });
      const [latest, ...earlierYears] = [...years.keys()];
      const toProps = (year: string | undefined): ClassEventsProps => ({
        ...props,
        year,
        upcoming: year === undefined ? upcoming : [],
        past: years.get(year ?? latest ?? '') ?? [],
        earlierYears,
      });
      return [undefined, ...earlierYears].map((year) => ({
        params: { id: params.id, year: year && `year/${year}` },
        props: toProps(year),
      }));
    }),
  );
  return paths.flat();
}
