import { createUrls } from '../lib/urls.ts';
import { settings } from './settings.ts';

/** This site's addresses. */
export const urls = createUrls({ site: settings.url, base: settings.base });
