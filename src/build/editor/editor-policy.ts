import { locateGitHost } from '../../cms/config/git-host.ts';
import type { School } from '../../schemas/school.ts';

/**
 * What the editor's page may load and whom it may ask: its own site, and the school's git host.
 * Sveltia would ask others too, such as a page that says whether GitHub has a bad day.
 *
 * Styles may stand in the page: each part of Sveltia (seen in 0.221.1) puts its own there when it
 * is first shown. `wasm-unsafe-eval` lets it read photos of phones (HEIC). The sign that stands on
 * the device for a page kept on its home screen is made in the page (`data:`, `blob:`), and so is the
 * frame of the preview, which keeps to the same policy.
 */
export function formatEditorPolicy({ cms }: Pick<School, 'cms'>): string {
  const host = cms && locateGitHost(cms);
  const origins = host ? [new URL(host.api).origin] : [];
  const portraits = host?.portraits ?? [];
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' blob: data:", ...portraits].join(' '),
    "font-src 'self'",
    ["connect-src 'self' blob: data:", ...origins].join(' '),
    "worker-src 'self'",
    'frame-src blob:',
    'manifest-src blob:',
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}
