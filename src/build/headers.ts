/**
 * What pages of the site may load: themselves only. Astro adds the hashes of each page's own
 * scripts and styles. `wasm-unsafe-eval` lets the search engine run its WebAssembly.
 */
export const contentSecurityPolicy = {
  directives: [
    "default-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self' mailto:",
    "object-src 'none'",
  ],
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
};

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
  return ['/*', ...headers.map((header) => `  ${header}`), ''].join('\n');
}
