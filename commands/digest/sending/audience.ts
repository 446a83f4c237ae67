import { readAddress } from '../../../src/digest/address.ts';
import { toRid, type Recipient } from '../../../src/digest/recipient.ts';
import { getAudience } from '../../../src/digest/subscribers/audience.ts';
import { readState } from '../../../src/digest/subscribers/registry-file.ts';
import { getNow } from '../../../src/site/clock.ts';
import { settings } from '../../../src/site/settings.ts';
import { readDigestLists } from '../digest-lists.ts';
import { DigestProblem, EXIT } from '../exit.ts';
import { openExisting } from '../subscribers/session.ts';

/** To whom a digest goes. */
export interface Audience {
  recipients: Recipient[];
  /** One address, behind which a group hands the mail on. */
  isGroup: boolean;
}

/** Who is on a list today, from the group’s address or from the school’s own list of families. */
export async function readAudience(
  list: string,
  key: string,
  options: Readonly<Record<string, string | true>>,
): Promise<Audience> {
  const { digest } = settings;
  if (digest?.target === 'direct') {
    const { place } = await openExisting(options);
    return { recipients: getAudience(await readState(place), list, key), isGroup: false };
  }
  if (digest?.target === 'provider') {
    throw new DigestProblem(
      EXIT.configuration,
      'A provider sends the mails of this school (target in school.config.ts). Put a draft there instead:\n  npm run digest -- draft DIGEST --at buttondown',
    );
  }
  const lists = await readDigestLists(getNow(), digest?.mode ?? 'weekly');
  const found = lists.find(({ id }) => id === list);
  if (found?.address === undefined) {
    throw new DigestProblem(
      EXIT.configuration,
      found === undefined
        ? `There is no list “${list}” of a class that is taught now. There are: ${lists.map(({ id }) => id).join(', ')}.`
        : `The list “${list}” has no address. Write the group’s address into the file of the class, under lists:`,
    );
  }
  const read = readAddress(found.address);
  if ('problem' in read) {
    throw new DigestProblem(
      EXIT.configuration,
      `The address of the list “${list}” can’t be used. ${read.problem} ${read.fix}`,
    );
  }
  return { recipients: [{ rid: toRid(key, read.address), address: read.address }], isGroup: true };
}

/** The mailbox to which families write to leave a list. */
export function getInbox(): string {
  return settings.digest?.inbox ?? settings.digest?.from ?? settings.contact.email;
}
