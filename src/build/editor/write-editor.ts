import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listConfigFiles } from '../../cms/config/config-file.ts';
import { EDITOR_FOLDER } from '../../lib/editor-folder.ts';
import type { School } from '../../schemas/school.ts';
import { writeEditorPage } from './editor-page.ts';
import { bundleEditor } from './bundle-editor.ts';
import { writeConfig } from './write-config.ts';

/**
 * Puts the editor into a finished site, if the school has one: program, page and configuration.
 * `folder` is the site's, `root` the project's.
 */
export async function writeEditor(
  folder: string,
  { root, school }: { root: string; school: School },
): Promise<void> {
  const { cms } = school;
  if (cms === undefined) return;
  const place = join(folder, EDITOR_FOLDER);
  await bundleEditor(place, { root });
  for (const [name, language] of listConfigFiles(school.lang))
    await writeFile(join(place, name), await writeConfig(root, { ...school, cms }, { language }));
  await writeFile(join(place, 'index.html'), writeEditorPage(school));
}
