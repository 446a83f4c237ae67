import { DigestFolder } from '../../src/digest/freeze/digest-folder.ts';
import type { DigestRecord } from '../../src/digest/freeze/record.ts';
import type { FrozenDigest } from '../../src/digest/frozen-digest.ts';
import { settings } from '../../src/site/settings.ts';
import { ROOT } from '../project/paths.ts';
import { DIST } from '../project/build-site.ts';
import { findProblems } from './check/find-problems.ts';
import { lookAtMails } from './check/look-at-mail.ts';
import { findProgramProblems } from './check/mail-programs.ts';
import { urls } from './email-context.ts';
import { DigestProblem, EXIT } from './exit.ts';
import { findNotLive } from './live-site.ts';
import { getStopAddress } from './stop-address.ts';

export const OPTIONS = { clients: 'switch', live: 'switch', json: 'switch' } as const;

export const HELP = `npm run digest -- check [LIST or DIGEST]

Looks over the latest mail of every list, of one list, or one mail, before it
goes out. It needs the built site (npm run build) and looks at

  - its size: Gmail hides the end of a mail that is too long
  - pictures: a description, width and height
  - links: every page and picture is on the built site
  - the foot: a postal address, and where to write to stop it
  - mail programs: nothing that some of them do not know (caniemail)
  - colours and contrast, light and dark, on a phone and on a computer (axe)

It ends with exit code 65 when something needs mending. Mend it, delete the mail’s
folder in digests/ if nothing was sent, and freeze it again.

--live     also asks the site itself whether it shows every page and picture, as
           “send” does before it sends
--clients  also lists what some mail programs do not know, and why that is harmless
--json     for programs
`;

/** Checks frozen digests; prints what needs mending. */
export async function run(
  options: Readonly<Record<string, string | true>>,
  subject: string | undefined,
): Promise<number> {
  const digests = await readDigests(subject);
  const { digest, contact } = settings;
  const expected = {
    site: { address: urls.toAbsolute('/'), dist: DIST },
    postalAddress: digest?.postalAddress ?? contact.address,
    contact: getStopAddress(),
  };
  const seen = await lookAtMails(digests.map(({ html }) => html));
  const reports = await Promise.all(
    digests.map(async (each, index) => {
      const programs = await findProgramProblems(each.html);
      const facts = await findProblems(each, expected);
      const live = options['live'] === true ? await findNotLive(each) : [];
      const problems = [...facts, ...programs.problems, ...seen[index]!, ...live];
      return { digest: each.id, bytes: each.bytes, problems, programs };
    }),
  );
  if (options['json'] === true) {
    const plain = reports.map(({ digest: id, bytes, problems }) => ({ id, bytes, problems }));
    console.log(JSON.stringify({ digests: plain }, undefined, 2));
  } else {
    for (const report of reports) console.log(formatReport(report, options['clients'] === true));
  }
  return reports.some(({ problems }) => problems.length > 0) ? EXIT.content : EXIT.done;
}

interface Report {
  digest: string;
  bytes: number;
  problems: string[];
  programs: Awaited<ReturnType<typeof findProgramProblems>>;
}

function formatReport({ digest, bytes, problems, programs }: Report, isLong: boolean): string {
  const size = `${(bytes / 1000).toFixed(1)} kB`;
  const raw = [...programs.raw.values()].reduce((sum, { length }) => sum + length, 0);
  const asked = `${programs.programs} mail programs asked about`;
  const lines = [
    `${digest}: ${size}, ${asked}. ${problems.length === 0 ? 'Nothing needs mending.' : 'This needs mending:'}`,
    ...problems.map((problem) => `  - ${problem}`),
  ];
  if (isLong) {
    lines.push(
      `  Not known everywhere, and harmless there (${raw}):`,
      ...[...programs.raw].map(([title, names]) => `    ${title}: ${names.join(', ')}`),
      `  Too little is known of: ${programs.unknown.join(', ')}`,
    );
  }
  return lines.join('\n');
}

/** The digests that are meant: one, or the latest of a list or of every list. */
async function readDigests(subject: string | undefined): Promise<(DigestRecord & FrozenDigest)[]> {
  const folder = new DigestFolder(ROOT);
  const lists = await folder.listLists();
  const meant = lists.filter(
    (id) => subject === undefined || id === subject || subject.startsWith(`${id}.`),
  );
  const found = await Promise.all(
    meant.map(async (list) => {
      const records = await folder.readRecords(list);
      const one = records.find(({ id }) => id === subject);
      const record =
        one ?? (subject === undefined || subject === list ? records.at(-1) : undefined);
      return record ? [await folder.readDigest(list, record.id)] : [];
    }),
  );
  const digests = found.flat();
  if (digests.length > 0) return digests;
  throw new DigestProblem(
    EXIT.configuration,
    subject === undefined
      ? 'No mail is frozen yet: npm run digest -- freeze'
      : `There is no frozen mail “${subject}”. The lists are ${lists.join(', ')}.`,
  );
}
