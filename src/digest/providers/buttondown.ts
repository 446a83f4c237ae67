import { toSlug } from '../../lib/slug.ts';
import type { FrozenDigest } from '../frozen-digest.ts';
import type { HttpClient } from '../live/http-client.ts';
import {
  explainAnswer,
  parseAnswer,
  warnOfStatus,
  type DraftOutcome,
  type Provider,
} from './provider.ts';

const NAME = 'Buttondown';

/**
 * With this version or a later one the list of emails holds drafts too; before, it held only what
 * had been sent (docs.buttondown.com/api-changelog-2025-06-01).
 */
const API_VERSION = '2026-04-01';

/** So that an answer which always has a next page ends. 100 pages are years of digests. */
const MOST_PAGES = 100;

/** Says that the body is finished HTML (docs.buttondown.com/api-emails-introduction). */
const AS_IT_IS = '<!-- buttondown-editor-mode: plaintext -->';

interface Email {
  slug: string;
  status: string;
}

/** Drafts at Buttondown. `api` is another address in tests. */
export function createButtondown({
  key,
  ask,
  api = 'https://api.buttondown.com/v1',
}: {
  key: string;
  ask: HttpClient;
  api?: string;
}): Provider {
  const headers = { Authorization: `Token ${key}`, 'X-API-Version': API_VERSION };

  async function find(slug: string): Promise<Email | DraftOutcome | undefined> {
    let address: string | null = `${api}/emails`;
    for (let page = 0; address !== null && page < MOST_PAGES; page++) {
      const answer = await ask(address, { headers });
      const read = parseAnswer<{ results: Email[]; next: string | null }>(answer.text);
      if (answer.status !== 200 || !Array.isArray(read?.results)) {
        return { state: 'refused', reason: explainAnswer(NAME, answer) };
      }
      const found = read.results.find((email) => email.slug === slug);
      if (found) return found;
      // Only on the same host: the key goes with the question.
      address = read.next?.startsWith(`${api}/`) ? read.next : null;
    }
    return undefined;
  }

  async function makeDraft(digest: FrozenDigest): Promise<DraftOutcome> {
    const slug = toSlug(digest.id);
    const found = await find(slug);
    if (found) return 'state' in found ? found : { state: 'known', status: found.status };
    const answer = await ask(`${api}/emails`, {
      method: 'POST',
      headers,
      body: {
        subject: digest.subject,
        body: `${AS_IT_IS}\n${digest.html}`,
        slug,
        canonical_url: digest.archiveUrl,
        metadata: { homeward: digest.id },
        // Left out, Buttondown would send at once.
        status: 'draft',
      },
    });
    const made = parseAnswer<Email & { code: string }>(answer.text);
    // Two runs at once: the other one was quicker.
    if (made?.code === 'email_duplicate') return { state: 'known', status: 'draft' };
    if (answer.status !== 201 && answer.status !== 200) {
      return { state: 'refused', reason: explainAnswer(NAME, answer) };
    }
    return made?.status === 'draft'
      ? { state: 'made' }
      : { state: 'refused', reason: warnOfStatus(NAME, made?.status) };
  }

  return { name: NAME, makeDraft };
}
