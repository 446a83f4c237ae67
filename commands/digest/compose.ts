import { domainToASCII } from 'node:url';
import { DIGESTS, type DigestItem, type DigestRecord } from '../../src/digest/freeze/record.ts';
import { toSha256 } from '../../src/digest/freeze/digest-folder.ts';
import type { DigestContent } from '../../src/digest/render/digest-content.ts';
import { gatherContent } from '../../src/digest/render/gather-content.ts';
import { loadInliner } from '../../src/digest/render/inline-styles.ts';
import {
  DigestTooLarge,
  renderDigest,
  type RenderedDigest,
} from '../../src/digest/render/render-digest.ts';
import type { Candidate } from '../../src/digest/select/candidate.ts';
import { toPlainDate } from '../../src/lib/dates/plain.ts';
import { toOffsetDateTime } from '../../src/lib/dates/zone.ts';
import type { Entry } from '../../src/lib/entry.ts';
import { toDirection, toLocale } from '../../src/lib/languages.ts';
import { toEntryPath } from '../../src/lib/urls.ts';
import type { CollectionName } from '../../src/schemas/collection-names.ts';
import { settings } from '../../src/site/settings.ts';
import { createPromiseFinder } from '../project/promise-finder.ts';
import {
  createContexts,
  measurePictures,
  toAddress,
  toPictureAddress,
  urls,
  type ListedPicture,
} from './email-context.ts';
import { DigestProblem, EXIT } from './exit.ts';
import type { ListPlan } from './plan-list.ts';
import type { SchoolLists } from './school-lists.ts';
import { getStopAddress } from './stop-address.ts';

/** A digest that could be frozen now. */
export interface ComposedDigest {
  record: DigestRecord;
  html: string;
  text: string;
  pictures: ListedPicture[];
}

/** Puts the digest of a plan together: everything that is due, as it stands now. */
export async function composeDigest(
  plan: Pick<ListPlan, 'list' | 'id' | 'cutoff' | 'own' | 'selection'>,
  { published, digest }: SchoolLists,
): Promise<ComposedDigest> {
  const { list, id, own, selection } = plan;
  const { now } = published;
  const gathered = gatherContent(own, { due: selection.due, now });
  const shown: Entry[] = [
    ...gathered.newsletters,
    ...gathered.celebrations,
    ...gathered.tips.slice(0, 1),
  ];
  const measured = await measurePictures(shown, published);
  const findPromises = createPromiseFinder(published, urls.toAbsolute);
  const archiveUrl = urls.toAbsolute(`/${DIGESTS}/${list.id}/${id.slice(list.id.length + 1)}/`);
  const replyTo = digest.replyTo ?? settings.contact.email;
  const content: DigestContent = {
    ...{ list, archiveUrl, toAddress, ...gathered },
    dir: toDirection(list.lang),
    locale: toLocale(list.lang, settings.lang),
    day: toPlainDate(now),
    sender: {
      name: settings.name,
      email: getStopAddress(),
      postalAddress: digest.postalAddress ?? settings.contact.address,
    },
    newsletters: gathered.newsletters.map((entry) => ({ entry, ...findPromises(entry) })),
    createContext: createContexts(measured, published),
  };
  await loadInliner();
  const rendered = render(content);
  const { subject, preheader, html, text } = rendered;
  // What fell back to its summary shows no picture.
  const pictures = measured.filter(({ name }) => html.includes(name));
  const record: DigestRecord = {
    ...{ v: 1, id, list: list.id, lang: list.lang, subject, preheader },
    class: { id: list.class.id, name: list.class.name },
    date: toOffsetDateTime(now, settings.timeZone),
    from: { name: `${list.class.name}, ${settings.name}`, address: digest.from },
    replyTo,
    // The host is in plain letters already, and one of numbers is no domain to be put into them.
    listId: `${domainToASCII(list.id)}.${new URL(settings.url).hostname}`,
    archiveUrl,
    cutoff: plan.cutoff,
    items: selection.due.map((each) => toItem(each, rendered)),
    pictures: pictures.map(({ name, of }) => ({ name, of, url: toPictureAddress(name) })),
    bytes: Buffer.byteLength(html),
    htmlSha256: toSha256(html),
    textSha256: toSha256(text),
  };
  return { record, html, text, pictures };
}

function render(content: DigestContent): RenderedDigest {
  try {
    return renderDigest(content);
  } catch (error) {
    if (!(error instanceof DigestTooLarge)) throw error;
    throw new DigestProblem(
      EXIT.content,
      `${content.list.id}: so much is new that even a list of its headlines is too long for a mail (${Math.round(error.bytes / 1000)} kB).\nWrite email: no into some of the entries. If the archive was to be left out, begin with: npm run digest -- init`,
    );
  }
}

function toItem({ key, hash, title, of }: Candidate, { forms }: RenderedDigest): DigestItem {
  const [collection, id] = (of ?? key).split('/') as [CollectionName, string];
  const form = forms.get(key);
  const item = { key, hash, title, url: urls.toAbsolute(toEntryPath(collection, id)) };
  return form === undefined ? item : { ...item, form };
}
