import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { countLevels, describeCounts, stopsBuild } from '../checks/report/report.ts';
import { CONTENT_FOLDER } from '../loader/content-folder.ts';
import { FaultsError } from '../lib/fault.ts';
import { toBaseLanguage } from '../lib/languages.ts';
import { getNow } from '../site/clock.ts';
import { settings } from '../site/settings.ts';
import { addCheckPanel, answerCheckPanel } from './check-panel.ts';
import { copyDownloads, serveDownloads } from './downloads.ts';
import { writeEmailPictures } from './email-pictures.ts';
import { serveEditor } from './editor/serve-editor.ts';
import { writeEditor } from './editor/write-editor.ts';
import { measureEnclosures } from './enclosures.ts';
import { showFaultsOnOverlay } from './fault-overlay.ts';
import { formatHeaders } from './headers.ts';
import { writeIcons } from './icons.ts';
import { findDeadLinks } from './link-findings.ts';
import { createWorkerPlugin, writeKeptFiles } from './offline.ts';
import { recoverSite, replaceSite, toUnfinishedFolder } from './output-folder.ts';
import { findRefusedFiles } from './output-gate.ts';
import { trimPolicies } from './page-policy.ts';
import { writeSearchIndexes } from './search-index.ts';
import { readSiteLinks } from './site-links.ts';

/**
 * Builds beside the last site and takes its place only when everything has gone well: pages,
 * search index, headers, and the gate that looks at every byte. Must be the last integration.
 */
export function homeward(): AstroIntegration {
  let dist = '';
  let unfinished = '';
  let root = '';
  return {
    name: 'homeward',
    hooks: {
      'astro:config:setup': async ({
        command,
        config,
        updateConfig,
        injectScript,
        addDevToolbarApp,
      }) => {
        // Layers take the order in which a page first names them, so this must come before any style.
        injectScript('page-ssr', "import '/src/styles/layers.css';");
        root = fileURLToPath(config.root);
        if (command === 'dev') addCheckPanel(addDevToolbarApp);
        if (command !== 'build') return;
        dist = fileURLToPath(config.outDir);
        unfinished = toUnfinishedFolder(dist);
        await recoverSite(dist);
        await rm(unfinished, { recursive: true, force: true });
        updateConfig({
          outDir: pathToFileURL(`${unfinished}/`),
          vite: { plugins: [createWorkerPlugin({ isOn: settings.offline })] },
        });
      },
      'astro:server:setup': ({ server, toolbar }) => {
        showFaultsOnOverlay(server);
        answerCheckPanel(toolbar, settings);
        serveDownloads(server, root);
        serveEditor(server, { root, school: settings });
      },
      'astro:build:done': async ({ logger }) => {
        await trimPolicies(unfinished);
        await measureEnclosures(unfinished, settings);
        const { pages } = await writeSearchIndexes(unfinished, toBaseLanguage(settings.lang));
        logger.info(`${pages} pages can be searched`);
        await copyDownloads(unfinished, root);
        await writeIcons(unfinished);
        const project = { root, content: CONTENT_FOLDER, school: settings };
        const { written, gone } = await writeEmailPictures(unfinished, {
          ...project,
          now: getNow(),
        });
        if (written > 0) logger.info(`${written} pictures are there for mail`);
        for (const { name, of } of gone) logger.warn(describeGone(name, of));
        if (settings.offline) {
          const { files, bytes } = await writeKeptFiles(unfinished, settings);
          logger.info(
            `${files} files (${Math.round(bytes / 1000)} kB) are kept for reading offline`,
          );
        }
        await writeEditor(unfinished, { root, school: settings });
        await writeFile(`${unfinished}/_headers`, formatHeaders(settings));
        const links = await readSiteLinks(unfinished, settings);
        const { open: dead } = await findDeadLinks(links, project);
        if (dead.some(stopsBuild)) throw new FaultsError(dead);
        if (dead.length > 0)
          logger.info(`${describeCounts(countLevels(dead))}: npm run check -- links tells more`);
        const refused = await findRefusedFiles(unfinished, root);
        if (refused.length > 0) {
          const list = refused.map(({ file, problem }) => `${file} ${problem}`).join('\n');
          throw new Error(
            `These files may not be published:\n${list}\nnpm run photos mends pictures in public and in the content.`,
          );
        }
        await replaceSite(unfinished, dist);
        logger.info('the new site has taken the place of the last one');
      },
    },
  };
}

/** Nobody has to do anything, but somebody may not have meant it. */
function describeGone(name: string, of: string): string {
  return (
    `The picture ${name}, which a mail shows, has gone from it, as no page shows it any more ` +
    `(it was in ${of}). If that was not meant, put the picture back there.`
  );
}
