import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { createContentSecurityPolicy } from './src/build/headers.ts';
import { homeward } from './src/build/integration.ts';
import { settings } from './src/site/settings.ts';

const displayFont = fileURLToPath(
  import.meta.resolve('@fontsource/young-serif/files/young-serif-latin-400-normal.woff2'),
);

/**
 * Pages that help a browser or a teacher, not a reader, stay out of the site map.
 * @param {string} page
 */
function isListed(page) {
  return !/\/offline\/$|\/classes\/[^/]+\/kit\/|\/digests\/|\/admin\//.test(page);
}

export default defineConfig({
  site: settings.url,
  base: settings.base,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: false },
  security: { csp: createContentSecurityPolicy(settings) },
  // A path from the project's root: the names of pictures are hashed from it.
  image: { service: { entrypoint: '/src/build/image-service.ts' } },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Young Serif',
      cssVariable: '--font-young-serif',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          {
            src: [displayFont],
            weight: 400,
            style: 'normal',
          },
        ],
      },
    },
  ],
  integrations: [mdx(), settings.searchEngines && sitemap({ filter: isListed }), homeward()],
  vite: { build: { rollupOptions: { output: { assetFileNames: '_astro/[hash][extname]' } } } },
});
