import type { APIRoute } from 'astro';
import { hasDesk } from '../../site/desk.ts';
import { getStarts } from '../../site/starting.ts';

/** There is such a file only where the school writes in the browser. */
export const getStaticPaths = () => (hasDesk ? [{ params: { starting: 'starting' } }] : []);

/** What the editor begins entries with. */
export const GET: APIRoute = async () => Response.json(await getStarts());
