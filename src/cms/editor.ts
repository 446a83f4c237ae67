import CMS, { type CmsConfig } from '@sveltia/cms';
import { toConfigFile, toSpokenLanguage } from './config/config-file.ts';
import { readLanguage } from './config/read-language.ts';
import { registerFormats } from './format/register-formats.ts';
import { registerPreviews } from './preview/register-previews.ts';
import { signInLocally } from './local/local-backend.ts';
import { chooseOnly } from './choose-only.ts';
import { openAtTop } from './open-at-top.ts';
import { nameQuietly } from './photos/name-quietly.ts';
import { refuseOthers } from './photos/refuse-others.ts';
import { beginEntries } from './starting/begin-entries.ts';
import { registerBlocks } from './blocks/register-blocks.ts';
import { guardSaves } from './reading/guard-saves.ts';
import { refuseTakenName } from './reading/refuse-taken-name.ts';
import { refuseTwice } from './reading/refuse-twice.ts';

/**
 * The program of the page where teachers write (`/admin/edit/`). Its configuration is made by the build
 * and lies beside the page.
 */
async function start(): Promise<void> {
  openAtTop();
  chooseOnly();
  nameQuietly();
  refuseOthers();
  registerBlocks(CMS, toSpokenLanguage(readLanguage(), document.documentElement.lang));
  registerPreviews(CMS);
  const file = toConfigFile(readLanguage(), document.documentElement.lang);
  const made = (await (await fetch(file)).json()) as CmsConfig;
  const config: CmsConfig = { ...signInLocally(made), load_config_file: false };
  registerFormats(CMS, config);
  guardSaves(CMS, config);
  refuseTwice(CMS, config);
  refuseTakenName(CMS, config);
  await beginEntries(config, new URL(location.href));
  await CMS.init({ config });
}

void start();
