import type { Backend } from '@sveltia/cms';
import { createConfig } from '../../cms/config/create-config.ts';
import { CONTENT_FOLDER } from '../../loader/content-folder.ts';
import { readClasses } from '../../loader/read-classes.ts';
import type { CmsSettings } from '../../schemas/cms-settings.ts';
import type { School } from '../../schemas/school.ts';
import { getToday } from '../../site/clock.ts';

/**
 * A configuration of the editor, as JSON, from the school's settings and its classes, with labels in
 * `language`, the school's own if not said. `backend` stands in for the school's own git host.
 */
export async function writeConfig(
  root: string,
  school: School & { cms: CmsSettings },
  {
    language = school.lang,
    backend,
  }: { language?: string | undefined; backend?: Backend | undefined } = {},
): Promise<string> {
  const classes = await readClasses(root, CONTENT_FOLDER);
  const config = createConfig({
    school,
    language,
    today: getToday(),
    classes: classes.map(({ id, data }) => ({
      id,
      name: data.name,
      languages: data.languages,
      isArchived: data.archived,
    })),
  });
  return JSON.stringify({ ...config, ...(backend && { backend }) });
}
