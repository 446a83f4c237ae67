import { toDirection } from '../lib/languages.ts';
import { createTranslate } from '../i18n/translate.ts';

/**
 * What a feed looks like to somebody who opens its address in a browser: a word of explanation,
 * then titles, summaries and addresses. It is CSS alone, because browsers drop XSLT.
 */
export function formatFeedStyle(lang: string): string {
  const t = createTranslate(lang);
  return `@namespace atom "http://www.w3.org/2005/Atom";
@namespace content "http://purl.org/rss/1.0/modules/content/";
@namespace dc "http://purl.org/dc/elements/1.1/";

rss {
  display: block;
  box-sizing: border-box;
  min-height: 100vh;
  padding: 1.1rem;
  background: #faf4e8;
  color: #21312f;
  color-scheme: light dark;
  font: 1.0625rem/1.5 Seravek, 'Gill Sans Nova', Ubuntu, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  direction: ${toDirection(lang)};
  overflow-wrap: anywhere;
}

channel {
  display: block;
  max-width: 38rem;
  margin: 0 auto;
}

channel::before {
  content: ${quote(t('feed.opened'))};
  display: block;
  margin-block-end: 1.9rem;
  padding: 1.1rem;
  border: 1px solid #b8860b;
  border-radius: 0.6rem;
  background: #f7d774;
  color: #2e2400;
}

channel > title {
  display: block;
  font: 400 1.9rem/1.2 Georgia, serif;
}

channel > description {
  display: block;
  margin-block: 0.35rem 1.1rem;
}

item {
  display: flex;
  flex-direction: column;
  padding-block: 1.1rem;
  border-block-start: 2px dashed #dccfb8;
  unicode-bidi: plaintext;
}

item > * {
  display: none;
}

item > title,
item > description,
item > link {
  display: block;
  unicode-bidi: plaintext;
}

item > title {
  font: 400 1.25rem/1.3 Georgia, serif;
}

/* Below the summary, wherever it stands in the file. */
item > link {
  order: 1;
  color: #52605c;
  font-size: 0.875rem;
}

channel > link,
channel > language,
channel > lastBuildDate,
atom|*,
dc|*,
content|* {
  display: none;
}

@media (prefers-color-scheme: dark) {
  rss {
    background: #141d1b;
    color: #f0e9db;
  }

  item {
    border-color: #3a4a45;
  }

  item > link {
    color: #b7c1ba;
  }
}
`;
}

/** Words as a string of CSS. */
function quote(words: string): string {
  return `"${words.replace(/["\\\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
