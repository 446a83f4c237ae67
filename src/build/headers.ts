import type { School } from '../schemas/school.ts';

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
 * is each page's own; the header adds what a page can't say for itself.
 */
export function formatHeaders({ searchEngines }: { searchEngines: boolean }): string {
  const headers = [
    "Content-Security-Policy: base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
    'Referrer-Policy: no-referrer',
    'X-Content-Type-Options: nosniff',
    'Permissions-Policy: camera=(), microphone=(), geolocation=(), browsing-topics=()',
    ...(searchEngines ? [] : ['X-Robots-Tag: noindex, noimageindex']),
  ];
  const calendars = ['Content-Type: text/calendar; charset=utf-8'];
  return [...formatRule('/*', headers), ...formatRule('/*.ics', calendars), ''].join('\n');
}

function formatRule(paths: string, headers: readonly string[]): string[] {
  return [paths, ...headers.map((header) => `  ${header}`)];
}
