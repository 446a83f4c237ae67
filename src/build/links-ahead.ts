import { deadLinkRule, explainDeadLink } from '../checks/links/dead-link.ts';
import type { CheckFinding } from '../checks/report/report.ts';
import { findLevel } from '../checks/rule-settings.ts';
import { findSought } from '../lib/site-links.ts';
import { toEntryPath } from '../lib/urls.ts';
import type { LibraryResult } from '../loader/read-library.ts';
import type { LibraryEntry } from '../schemas/library.ts';
import type { School } from '../schemas/school.ts';
import { settleLinks, type LinkFindings } from './link-findings.ts';

/** What was read of the content, and the site as it is published now. */
export interface Ahead {
  content: Pick<LibraryResult, 'library' | 'passages'>;
  /** Files of the site, such as `classes/willow/index.html`. */
  files: ReadonlySet<string>;
  isPublished: (entry: LibraryEntry) => boolean;
}

/** What can be said of links that no page shows yet. */
export interface AheadFindings extends LinkFindings {
  /** Files with links to a heading, which has an address only once its page is made. */
  unfollowed: string[];
}

/**
 * Links to pages in entries that are not published yet, followed as far as they can be: to the
 * site as it is, and to entries that will be there. The build of the day on which a dead one is
 * published would stop, at night, with nobody there to mend it.
 */
export function findDeadLinksAhead(
  { content: { library, passages }, files, isPublished }: Ahead,
  source: { root: string; school: Pick<School, 'checks' | 'url' | 'base'> },
): AheadFindings {
  const level = findLevel(deadLinkRule, source.school);
  if (level === 'off') return { open: [], answered: [], unfollowed: [] };
  const entries = Object.values(library).flatMap((each): LibraryEntry[] => each);
  const known = new Set([
    ...files,
    ...entries.map(({ collection, id }) => `${toEntryPath(collection, id).slice(1)}index.html`),
  ]);
  const findings: CheckFinding[] = [];
  const unfollowed = new Set<string>();
  for (const { collection, id, file } of entries.filter((entry) => !isPublished(entry))) {
    const page = `${toEntryPath(collection, id).slice(1)}index.html`;
    for (const { href, line } of (passages.get(file) ?? []).flatMap(({ links }) => links)) {
      // An author writes paths from the site's root; its folder is put before them later.
      const { url } = source.school;
      const at = href.startsWith('/') ? { url, base: '/' } : source.school;
      const link = findSought({ page, href }, at);
      if (!link) continue;
      if (!link.files.some((each) => known.has(each))) {
        const dead = { page, href, missing: 'page' as const, sought: link.sought };
        const told = explainDeadLink(dead, known);
        findings.push({ file, line, ...told, rule: deadLinkRule.id, level });
      } else if (link.place !== '') unfollowed.add(file);
    }
  }
  return { ...settleLinks(findings, source), unfollowed: [...unfollowed] };
}
