import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DigestFolder } from '../../src/digest/freeze/digest-folder.ts';
import { drawEmailPicture } from '../../src/digest/pictures/email-picture.ts';
import { CACHE_FOLDER } from '../../src/lib/cache-folder.ts';
import { toDirection } from '../../src/lib/languages.ts';
import { readMoment } from '../options/values.ts';
import { ROOT } from '../project/paths.ts';
import { composeDigest, type ComposedDigest } from './compose.ts';
import { toPictureAddress } from './email-context.ts';
import { EXIT } from './exit.ts';
import { planList } from './plan-list.ts';
import { fixScheme, formatPreviewPage } from './preview/preview-page.ts';
import { chooseLists, readSchoolLists } from './school-lists.ts';

export const OPTIONS = { now: 'value', 'no-open': 'switch' } as const;

export const HELP = `npm run digest -- preview [LIST]

Shows the next mail of a list as it would be now: on a phone and on a computer,
light and dark, and as plain text. It opens in your browser. Nothing is frozen
and nothing is sent. Without a list, the first that has something new is shown.

--now MOMENT  as though it were then, such as --now 2026-05-14T16:00
--no-open     only writes the page and says where it is
`;

/** Writes a page with the next mail of a list, and opens it. */
export async function run(
  options: Readonly<Record<string, string | true>>,
  subject: string | undefined,
): Promise<number> {
  const school = await readSchoolLists(readMoment('--now', options['now']));
  const folder = new DigestFolder(ROOT);
  const { now } = school.published;
  for (const list of chooseLists(school.lists, subject)) {
    const plan = await planList(list, { school, folder, now, isPreview: true });
    if (plan.selection.due.length === 0) continue;
    const page = await writePreview(await composeDigest(plan, school));
    console.log(`${list.id}: ${page}`);
    if (options['no-open'] === undefined && process.stdout.isTTY) openInBrowser(page);
    return EXIT.done;
  }
  console.log('Nothing is new, so there is nothing to look at.');
  return EXIT.nothingDue;
}

/** Writes the preview and its pictures; gives the address of the page. */
async function writePreview({ record, html, text, pictures }: ComposedDigest): Promise<string> {
  const cache = join(ROOT, CACHE_FOLDER);
  const folder = join(cache, 'preview', record.list);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { name, safeCopy } of pictures)
    await writeFile(join(folder, name), await drawEmailPicture(safeCopy, join(cache, 'email')));
  const local = html.replaceAll(toPictureAddress(''), '');
  for (const scheme of ['light', 'dark'] as const)
    await writeFile(join(folder, `${scheme}.html`), fixScheme(local, scheme));
  const { subject, preheader, bytes, lang, from } = record;
  const page = formatPreviewPage({
    ...{ subject, preheader, bytes, text, lang },
    from: `${from.name} <${from.address}>`,
    dir: toDirection(lang),
  });
  await writeFile(join(folder, 'index.html'), page);
  return pathToFileURL(join(folder, 'index.html')).href;
}

/** Opens an address with whatever the computer opens pages with; its fault is not ours to tell. */
function openInBrowser(address: string): void {
  const [program, ...before] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '']
      : [process.platform === 'darwin' ? 'open' : 'xdg-open'];
  spawn(program, [...before, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
