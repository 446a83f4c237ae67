import type { APIRoute } from 'astro';
import { createManifest } from '../digest/live/manifest.ts';
import { DIGEST_COLLECTIONS, type DigestEntry } from '../digest/select/list-candidates.ts';
import { getEntries } from '../site/entries.ts';

/** What is published, so that no digest goes out before its pages are there to click through to. */
export const GET: APIRoute = async () => {
  const collections = await Promise.all(DIGEST_COLLECTIONS.map((name) => getEntries(name)));
  // TypeScript loses which collection an entry is of on the way through a list of names.
  return Response.json(createManifest(collections.flat() as DigestEntry[]));
};
