import { EDITOR_FOLDER } from '../lib/editor-folder.ts';
import type { School } from '../schemas/school.ts';
import { formatEditorPolicy } from './editor/editor-policy.ts';

/**
 * What pages of the site may load: themselves only. Astro adds the hashes of each page's own
 * scripts and styles. `wasm-unsafe-eval` lets the search engine run its WebAssembly. Forms are
 * posted to nobody but the service that the school has chosen, if it has.
 */
export function createContentSecurityPolicy({ preferences }: Pick<School, 'preferences'>) {
  const form = preferences?.form;
  return {
    directives: [
      "default-src 'self'",
      "img-src 'self' data:",
      "base-uri 'none'",
      `form-action 'self'${form === undefined ? '' : ` ${new URL(form).origin}`}`,
      "object-src 'none'",
    ] as const,
    scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
  };
}

/**
 * The `_headers` file that Netlify and Cloudflare Pages read. The policy for scripts and styles
 * is each page's own; the header adds what a page can't say for itself. Where several rules give a
 * path a policy, browsers keep to all of them.
 */
export function formatHeaders(school: Pick<School, 'searchEngines' | 'base' | 'cms'>): string {
  const headers = [
    "Content-Security-Policy: base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
    'Referrer-Policy: no-referrer',
    'X-Content-Type-Options: nosniff',
    'Permissions-Policy: camera=(), microphone=(), geolocation=(), browsing-topics=()',
    ...(school.searchEngines ? [] : [UNLISTED]),
  ];
  const calendars = ['Content-Type: text/calendar; charset=utf-8'];
  return [
    ...formatRule('/*', headers),
    ...formatRule('/*.ics', calendars),
    ...formatEditorRules(school),
    '',
  ].join('\n');
}

const UNLISTED = 'X-Robots-Tag: noindex, noimageindex';

/** The page can say its policy too, but not for the programs that it starts beside itself. */
function formatEditorRules({
  searchEngines,
  base,
  cms,
}: Pick<School, 'searchEngines' | 'base' | 'cms'>): string[] {
  if (cms === undefined) return [];
  const start = base.replace(/\/*$/, '/');
  return [
    ...(searchEngines ? formatRule(`${start}admin/*`, [UNLISTED]) : []),
    ...formatRule(`${start}${EDITOR_FOLDER}/*`, [
      `Content-Security-Policy: ${formatEditorPolicy({ cms })}`,
    ]),
  ];
}

function formatRule(paths: string, headers: readonly string[]): string[] {
  return [paths, ...headers.map((header) => `  ${header}`)];
}
