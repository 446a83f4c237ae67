import { escapeHtml, stripControlCharacters } from './words.ts';

/** A feed as a list of feeds names it; addresses are absolute. */
export interface OutlinedFeed {
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** Address of the page that it follows. */
  link: string;
  rss: string;
}

/** Feeds in one list, group by group. */
export interface FeedOutline {
  title: string;
  groups: readonly { title: string; feeds: readonly OutlinedFeed[] }[];
}

/** A list of feeds as OPML 2.0, which feed readers take in at once. */
export function formatOpml({ title, groups }: FeedOutline): string {
  const outlines = groups.map(
    (group) =>
      `<outline ${writeNames(group.title)}>${group.feeds.map(writeFeed).join('')}</outline>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    `<opml version="2.0"><head><title>${write(title)}</title></head>` +
    `<body>${outlines.join('')}</body></opml>`
  );
}

function writeFeed({ title, description, language, link, rss }: OutlinedFeed): string {
  return (
    `<outline type="rss" version="RSS2" ${writeNames(title)} description="${write(description)}" ` +
    `language="${write(language)}" htmlUrl="${write(link)}" xmlUrl="${write(rss)}"/>`
  );
}

function writeNames(title: string): string {
  return `text="${write(title)}" title="${write(title)}"`;
}

function write(words: string): string {
  return escapeHtml(stripControlCharacters(words));
}
