import type { APIRoute } from 'astro';
import { settings } from '../../site/settings.ts';
import { getStarts } from '../../site/starting.ts';

/** There is such a file only where the school writes in the browser. */
export const getStaticPaths = () => (settings.cms ? [{ params: { starting: 'starting' } }] : []);

/** What the editor begins entries with. */
export const GET: APIRoute = async () => Response.json(await getStarts());
