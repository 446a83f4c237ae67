import { findMissing, type LiveDigest } from '../../src/digest/live/check-live.ts';
import { askHttp } from '../../src/digest/live/http-client.ts';
import { urls } from './email-context.ts';
import { DigestProblem, EXIT } from './exit.ts';

/** Of many missing pages, a few say what is wrong. */
const MOST_SHOWN = 8;

/** What the site that families click through to does not show of a frozen digest, in words. */
export function findNotLive(digest: LiveDigest): Promise<string[]> {
  return findMissing({ digest, site: urls.toAbsolute('/'), ask: askHttp });
}

/** Throws a {@link DigestProblem} while something of a digest is not there to click through to. */
export async function requireLive(digest: LiveDigest & { id: string }): Promise<void> {
  const missing = await findNotLive(digest);
  if (missing.length === 0) return;
  const rest = missing.length - MOST_SHOWN;
  const lines = missing.slice(0, MOST_SHOWN).map((each) => `  - ${each}`);
  if (rest > 0) lines.push(`  - and ${rest} more`);
  throw new DigestProblem(
    EXIT.locked,
    `${digest.id} is not sent, because families could not click through to all of it:
${lines.join('\n')}
Publish the site as it is now, wait until it is there, and try again. Nothing was sent.`,
  );
}
