import type { CmsConfig } from '@sveltia/cms';
import { beginDrafts } from '../../starting/begin.ts';
import type { Starts } from '../../starting/class-start.ts';
import { changeOwnCopy } from './change-own-copy.ts';
import { prefill } from './prefill.ts';
import { readToday } from './read-today.ts';

/** Where the desk says for which class somebody writes: `?class=willow`. */
const CLASS = 'class';

/**
 * Lets new entries begin with what is known of a class: the one that the address names, else the
 * first. Without the facts of the school (`/admin/starting.json`) they begin empty. `config` is the
 * object that the CMS is about to be started with.
 */
export async function beginEntries(config: CmsConfig, address: URL): Promise<void> {
  const response = await fetch(new URL('../starting.json', address)).catch(() => undefined);
  if (!response?.ok) return;
  const { classes, timeZone, today = readToday(timeZone) } = (await response.json()) as Starts;
  const wanted = address.searchParams.get(CLASS);
  const start = classes.find(({ classId }) => classId === wanted) ?? classes[0];
  const school = classes.at(-1);
  if (!start || !school) return;
  const drafts = beginDrafts(start, { school, today });
  changeOwnCopy(config, (copy) => prefill(copy, drafts));
}
