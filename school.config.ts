import type { SchoolInput } from './src/schemas/school.ts';

/** The one file that a school edits. Each field is explained in docs/hosting.md. */
export default {
  name: 'Harbour Hill School',
  tagline: 'News from our classrooms, and ways to help at home.',
  url: 'https://news.harbourhill.example',
  lang: 'en-CA',
  timeZone: 'America/Halifax',
  yearBegins: '08-01',
  termsBegin: ['09-01', '01-05', '04-01'],
  contact: {
    email: 'office@harbourhill.example',
    phone: '902 555 0142',
    address: '12 Harbour Hill Road, Seal Cove, Nova Scotia',
    repliesWithin: 'two school days',
  },
  digest: {
    from: 'news@harbourhill.example',
    cutoff: { day: 'thursday', time: '07:00' },
  },
  cms: {
    host: 'forgejo',
    address: 'https://git.harbourhill.example',
    repository: 'harbour-hill/news',
  },
  // The sample school is shown on a day of its own year. Delete this line for a real school.
  clock: '2026-05-14T08:00',
} satisfies SchoolInput;
