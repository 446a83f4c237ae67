import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConfig } from '../../cms/config/create-config.ts';
import type { School } from '../../schemas/school.ts';
import { ADMIN_FOLDER, writeAdminPage } from './admin-page.ts';
import { bundleEditor } from './bundle-editor.ts';

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
  const admin = join(folder, ADMIN_FOLDER);
  await bundleEditor(admin, { root });
  const config = createConfig({ school: { ...school, cms }, classes: [] });
  await writeFile(join(admin, 'config.json'), JSON.stringify(config));
  await writeFile(join(admin, 'index.html'), writeAdminPage(school));
}
