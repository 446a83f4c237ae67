import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';

/** Lies beside the editor and goes where it goes. */
const LICENCES = 'licences.txt';

/** Up to the folder of the package that a module is of. */
const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** Names of files in which packages and fonts say under which licence they are. */
const LICENCE = /(?:^|\.)(?:licen[cs]e|copying|notice)(?:\.|$)/i;

/**
 * Writes down whose work is in the editor's program, with the licences, which ask to be handed on with
 * it. Shrinking takes their comments out.
 */
export function listLicences(): Plugin {
  return {
    name: 'homeward:editor-licences',
    async generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' ? part.moduleIds : [],
      );
      const folders = Map.groupBy(modules, (id) => PACKAGE.exec(id)?.[0]);
      const parts = [...folders].flatMap(([folder, ids]) =>
        folder === undefined ? [] : [describePackage(folder, ids)],
      );
      const source = (await Promise.all(parts)).sort().join('\n\n');
      this.emitFile({ type: 'asset', fileName: LICENCES, source });
    },
  };
}

async function describePackage(folder: string, modules: readonly string[]): Promise<string> {
  const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const within = await Promise.all(modules.map(listWithin));
  const names = [...new Set(within.flat())].sort();
  return [
    `${about.name} ${about.version}: ${about.license ?? 'see below'}`,
    ...(names.length > 0
      ? [`With parts of these packages, under the licences that they name: ${names.join(', ')}`]
      : []),
    ...(await readLicences(folder)),
  ].join('\n\n');
}

/** Packages that a package has within its own program, as the map beside the program tells. */
async function listWithin(module: string): Promise<string[]> {
  const map = await readFile(`${module}.map`, 'utf8').catch(() => '{}');
  const { sources = [] } = JSON.parse(map) as { sources?: string[] };
  return sources.flatMap((path) => {
    const folder = PACKAGE.exec(path)?.[0];
    return folder === undefined ? [] : [folder.slice(folder.lastIndexOf('node_modules/') + 13)];
  });
}

/** What its licences say, those of fonts with the name of the font. */
async function readLicences(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  const own = files.filter((file) => LICENCE.test(basename(file)) && !/node_modules/.test(file));
  const texts = own.sort().map(async (file) => {
    const text = (await readFile(join(folder, file), 'utf8')).trim();
    const font = /^(.+)\.licen[cs]e\./i.exec(basename(file))?.[1];
    return font === undefined ? text : `Font ${font}\n\n${text}`;
  });
  return Promise.all(texts);
}
