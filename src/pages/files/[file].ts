import type { APIRoute } from 'astro';
import { getDownloads, readDownload } from '../../site/downloads.ts';

export const getStaticPaths = getDownloads;

/** A PDF that an entry offers, under a name without words. */
export const GET: APIRoute<{ file: string }> = async ({ props }) =>
  new Response(await readDownload(props.file), { headers: { 'Content-Type': 'application/pdf' } });
