import { join } from 'node:path';
import { toPlainDate } from '../../src/lib/dates/plain.ts';
import type { AssetReader } from '../../src/loader/assets.ts';
import { ContentChecker } from '../../src/loader/content-checker.ts';
import { readLibrary } from '../../src/loader/read-library.ts';
import { createSettings } from '../fixtures/check-context.ts';
import { createCorpus, NOW } from './corpus.ts';
import { writeOurSite } from './our-site.ts';
import { makePictures } from './pictures.ts';
import { findMedian, formatTable } from './report.ts';

/** Rules look at words; what pictures cost is the build's business. */
const UNOPENED: AssetReader = {
  readPicture: (_, name) => Promise.resolve({ reference: name, source: name }),
  readDownload: (_, name) => Promise.resolve({ reference: `/files/${name}`, source: name }),
};

/** Seconds of the steps of one run. */
interface Run {
  read: number;
  all: number;
  build: number;
  saved: number;
}

/**
 * What all rules together take for so many newsletters, beside the plain reading of the same
 * content in the same run; what a build asks of them, and what is asked anew when one newsletter
 * has been saved.
 */
export async function measureChecks(
  count: number,
  { project, output, runs }: { project: string; output: string; runs: number },
): Promise<string> {
  const root = join(output, `checks-${count}`);
  const pictures = join(output, 'pictures');
  await makePictures(pictures);
  await writeOurSite(root, { corpus: createCorpus(count), project, pictures });
  // The first is thrown away: code is compiled while it runs.
  await measureRun(root);
  const measured: Run[] = [];
  for (let turn = 0; turn < runs; turn++) measured.push(await measureRun(root));
  const median = (step: keyof Run) => findMedian(measured.map((run) => run[step]));
  const ratio = (step: keyof Run) => findMedian(measured.map((run) => run[step] / run.read));
  const row = (name: string, step: keyof Run) => ({
    name,
    cells: [median(step).toFixed(3), ratio(step).toFixed(2)],
  });
  return formatTable(
    `${count} newsletters`,
    [
      row('reading the content', 'read'),
      row('all rules', 'all'),
      row('rules that a build asks', 'build'),
      row('all rules of one just saved', 'saved'),
    ],
    ['wall s', 'ratio'],
  );
}

async function measureRun(root: string): Promise<Run> {
  const school = createSettings();
  const read = () =>
    readLibrary({
      root,
      content: 'src/content',
      today: toPlainDate(NOW),
      timeZone: school.timeZone,
      identifiable: 'never',
      assets: UNOPENED,
    });
  const begin = performance.now();
  const result = await read();
  const afterRead = performance.now();
  const source = { root, school, now: NOW };
  new ContentChecker(source).check(result);
  const afterAll = performance.now();
  const checker = new ContentChecker(source);
  checker.checkWithoutHints(result);
  const afterBuild = performance.now();
  const [saved] = result.read;
  checker.checkWithoutHints({ ...result, read: [saved!] });
  checker.checkFile(saved!.file);
  const end = performance.now();
  return {
    read: (afterRead - begin) / 1000,
    all: (afterAll - afterRead) / 1000,
    build: (afterBuild - afterAll) / 1000,
    saved: (end - afterBuild) / 1000,
  };
}
