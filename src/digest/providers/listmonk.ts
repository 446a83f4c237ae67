import type { FrozenDigest } from '../frozen-digest.ts';
import type { HttpClient } from '../live/http-client.ts';
import {
  explainAnswer,
  parseAnswer,
  warnOfStatus,
  type DraftOutcome,
  type Provider,
} from './provider.ts';

const NAME = 'listmonk';

interface Named {
  id: number;
  name: string;
  tags?: string[];
}

interface Campaign extends Named {
  status: string;
}

/**
 * Drafts at a listmonk (listmonk.app/docs/apis) at `url`, such as `https://lists.district.example`.
 * The list there has the name of ours, such as `willow-en`, or has it as a tag.
 */
export function createListmonk({
  url,
  user,
  token,
  ask,
}: {
  url: string;
  user: string;
  token: string;
  ask: HttpClient;
}): Provider {
  const api = `${url.replace(/\/+$/, '')}/api`;
  const headers = { Authorization: `token ${user}:${token}` };

  async function list<T>(path: string): Promise<T[] | DraftOutcome> {
    const answer = await ask(`${api}${path}`, { headers });
    const read = parseAnswer<{ data: { results: T[] } }>(answer.text);
    return answer.status === 200 && Array.isArray(read?.data?.results)
      ? read.data.results
      : { state: 'refused', reason: explainAnswer(NAME, answer) };
  }

  async function makeDraft(digest: FrozenDigest): Promise<DraftOutcome> {
    const tag = `homeward:${digest.id}`;
    const campaigns = await list<Campaign>(
      `/campaigns?per_page=all&tags=${encodeURIComponent(tag)}`,
    );
    if (!Array.isArray(campaigns)) return campaigns;
    // Looked at again here: a version that knows no tags answers with all campaigns.
    const known = campaigns.find(({ tags }) => tags?.includes(tag));
    if (known) return { state: 'known', status: known.status };
    const lists = await list<Named>('/lists?per_page=all');
    if (!Array.isArray(lists)) return lists;
    const target = lists.find(
      ({ name, tags }) => name === digest.list || tags?.includes(digest.list),
    );
    if (!target) {
      const reason = `listmonk has no list called “${digest.list}”. Make it there, or give one that tag.`;
      return { state: 'refused', reason };
    }
    const answer = await ask(`${api}/campaigns`, {
      method: 'POST',
      headers,
      body: toCampaign(digest, { list: target.id, tag }),
    });
    const made = parseAnswer<{ data: Campaign }>(answer.text)?.data;
    if (answer.status !== 200 || !made) {
      return { state: 'refused', reason: explainAnswer(NAME, answer) };
    }
    return made.status === 'draft'
      ? { state: 'made' }
      : { state: 'refused', reason: warnOfStatus(NAME, made.status) };
  }

  return { name: NAME, makeDraft };
}

function toCampaign(digest: FrozenDigest, { list, tag }: { list: number; tag: string }) {
  const { id, subject, from, replyTo, html, text } = digest;
  return {
    name: id,
    subject: escapeTemplate(subject),
    lists: [list],
    type: 'regular',
    content_type: 'html',
    messenger: 'email',
    from_email: `${from.name.replace(/["<>\\]/g, '')} <${from.address}>`,
    body: escapeTemplate(html),
    altbody: escapeTemplate(text),
    tags: [tag],
    headers: replyTo === undefined ? [] : [{ 'Reply-To': replyTo }],
    // What listmonk gives a campaign that is made without a day; said all the same.
    status: 'draft',
  };
}

/** listmonk runs what stands between double braces, so those of a newsletter become text. */
function escapeTemplate(words: string): string {
  return words.replaceAll('{{', '{{ "{{" }}');
}
