import { toDeadLinkFaults } from '../../src/build/dead-link-faults.ts';
import { readSiteLinks, type SiteLinks } from '../../src/build/dead-links.ts';
import { formatFaultList, formatFaults, type Fault } from '../../src/lib/fault.ts';
import { createLinkFinder } from '../../src/loader/find-written-link.ts';
import { settings } from '../../src/site/settings.ts';
import { DIST, prepareSite } from '../project/build-site.ts';
import { CONTENT, ROOT } from '../project/paths.ts';
import { askOutside, type Answer } from './outside-links.ts';

export const OPTIONS = { online: 'switch', 'no-build': 'switch' } as const;

export const HELP = `npm run check -- links

Follows every link of the built site: to its own pages, to places on them, and
to files that can be downloaded. A link that leads nowhere is listed with the
file and the line on which it was typed. The site is built first, and a build
never publishes such a link.

--online      also asks other sites whether the pages that you link to are still there
--no-build    takes the site in dist as it is

It ends with exit code 1 when a link of the site leads nowhere, else with 0:
other sites come and go, and some do not answer a program.
`;

/** Follows all links; prints what it finds and gives the exit code. */
export async function run(options: Readonly<Record<string, string | true>>): Promise<number> {
  prepareSite(options);
  const links = await readSiteLinks(DIST, settings);
  const faults = await toDeadLinkFaults(links, { root: ROOT, content: CONTENT });
  if (faults.length > 0) console.error(formatFaults(faults));
  else console.log('Every link within the site leads somewhere.');
  if (options['online']) await tellOutside(links);
  return faults.length > 0 ? 1 : 0;
}

async function tellOutside({ outside }: SiteLinks): Promise<void> {
  const addresses = [...outside.keys()].filter((address) => URL.canParse(address));
  console.log(`Asking other sites for ${addresses.length} pages …`);
  const findWritten = await createLinkFinder({ root: ROOT, content: CONTENT });
  const found: Fault[] = [];
  await askOutside(addresses, (address, answer) => {
    const told = explain(address, answer);
    if (!told) return;
    const page = outside.get(address)!;
    const [place = { file: `dist/${page}` }] = findWritten(page, [address]);
    found.push({ ...place, ...told });
  });
  if (found.length > 0) console.log(formatFaultList('Please look at these links:', found));
  else console.log('All of them are there.');
}

function explain(address: string, answer: Answer) {
  switch (answer.kind) {
    case 'good':
      return undefined;
    case 'moved':
      return { problem: `${address} has moved.`, fix: `Write ${answer.to}` };
    case 'gone':
      return {
        problem: `${address} leads nowhere: ${answer.why}.`,
        fix: 'Look for the page’s new address, or take the link out.',
      };
    case 'unknown':
      return {
        problem: `Whether ${address} is still there is not known: ${answer.why}.`,
        fix: 'Open it in a browser.',
      };
  }
}
