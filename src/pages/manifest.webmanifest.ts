import type { APIRoute } from 'astro';
import { toDirection } from '../lib/languages.ts';
import { settings } from '../site/settings.ts';
import { urls } from '../site/urls.ts';

/** Paper, as in `styles/tokens.css`. */
const PAPER = '#faf4e8';

const home = urls.toPath('/');

/**
 * What a phone needs for a sign on its home screen. `minimal-ui` leaves the button that goes
 * back; a page without one would be a trap. `src/build/icons.ts` makes the icons.
 */
export const GET: APIRoute = () =>
  Response.json({
    id: home,
    name: settings.name,
    description: settings.tagline,
    lang: settings.lang,
    dir: toDirection(settings.lang),
    start_url: home,
    scope: home,
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      toIcon('icon-192.png', 192),
      toIcon('icon-512.png', 512),
      { ...toIcon('icon-maskable-512.png', 512), purpose: 'maskable' },
    ],
  });

function toIcon(file: string, size: number) {
  return { src: urls.toPath(`/${file}`), sizes: `${size}x${size}`, type: 'image/png' };
}
