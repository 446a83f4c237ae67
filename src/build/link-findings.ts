import { settleAnswers } from '../checks/answers.ts';
import { deadLinkRule, explainDeadLink } from '../checks/links/dead-link.ts';
import { explainAnswer, outsideLinkRule, type Answer } from '../checks/links/outside-link.ts';
import type { AnsweredFinding, CheckFinding } from '../checks/report/report.ts';
import { findLevel } from '../checks/rule-settings.ts';
import { toMilder } from '../checks/run-rules.ts';
import type { DeadLink } from '../lib/site-links.ts';
import { createLinkFinder } from '../loader/find-written-link.ts';
import { readAnswers } from '../loader/read-answers.ts';
import type { School } from '../schemas/school.ts';
import type { SiteLinks } from './site-links.ts';

/** Where the project lies and what its school sets. */
export interface LinkSource {
  root: string;
  /** The folder of content, from the root. */
  content: string;
  school: Pick<School, 'checks'>;
}

export interface LinkFindings {
  open: CheckFinding[];
  answered: AnsweredFinding[];
}

/**
 * The links of a finished site that lead nowhere, each told once for every line on which somebody
 * typed it, or once for the first page that shows it where nobody did.
 */
export async function findDeadLinks(
  { dead, files }: SiteLinks,
  source: LinkSource,
): Promise<LinkFindings> {
  const level = findLevel(deadLinkRule, source.school);
  if (level === 'off' || dead.length === 0) return { open: [], answered: [] };
  const findWritten = await createLinkFinder(source);
  const findings = new Map<string, CheckFinding>();
  for (const link of dead) {
    const written = findWritten(link.page, listForms(link));
    const told = { ...explainDeadLink(link, files), rule: deadLinkRule.id, level };
    for (const { file, line } of written) {
      const key = `${file}:${line} ${link.sought}`;
      if (!findings.has(key)) findings.set(key, { file, line, ...told });
    }
    if (written.length === 0 && !findings.has(link.sought))
      findings.set(link.sought, { file: `dist/${link.page}`, ...told });
  }
  return settleLinks([...findings.values()], source);
}

/** What other sites have answered, told at the first line on which each address was typed. */
export async function findOutsideLinks(
  { outside }: SiteLinks,
  answers: ReadonlyMap<string, Answer>,
  source: LinkSource,
): Promise<LinkFindings> {
  const level = findLevel(outsideLinkRule, source.school);
  if (level === 'off') return { open: [], answered: [] };
  const findWritten = await createLinkFinder(source);
  const { id: rule, isDated } = outsideLinkRule;
  const findings = [...answers].flatMap(([address, answer]): CheckFinding[] => {
    const told = explainAnswer(address, answer);
    if (!told) return [];
    const page = outside.get(address)!;
    const [place = { file: `dist/${page}` }] = findWritten(page, [address]);
    return [{ ...place, ...told, rule, isDated, level: toMilder(level, told.level ?? level) }];
  });
  return settleLinks(findings, source);
}

/** The ways in which an address may have been typed, of which a page shows but one. */
function listForms({ href, sought }: DeadLink): string[] {
  return [...new Set([href, sought, encodeURI(sought)])];
}

/** Parts findings by the answers that their entries give. */
export function settleLinks(
  findings: readonly CheckFinding[],
  { root }: Pick<LinkSource, 'root'>,
): LinkFindings {
  return settleAnswers(findings, (file) => readAnswers(root, file));
}
