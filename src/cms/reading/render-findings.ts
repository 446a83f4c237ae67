import { LEVELS, stopsBuild, type CheckFinding } from '../../checks/report/report.ts';
import type { Level } from '../../checks/rule.ts';
import { createTranslate, type PhraseKey, type Translate } from '../../i18n/translate.ts';
import { escapeHtml, stripControlCharacters } from '../../lib/words.ts';
import type { CollectionName } from '../../schemas/collection-names.ts';
import { readFieldLabels, type FieldLabels } from './field-labels.ts';
import { toFormWords } from './form-words.ts';

/** Who looks at the findings, and where. */
export interface FindingsView {
  collection: CollectionName;
  /** Language of the headings (BCP 47). What is found is told in English, as everywhere. */
  language: string;
}

const HEADINGS: Readonly<Record<Level, PhraseKey>> = {
  stops: 'findings.stops',
  look: 'findings.look',
  hint: 'findings.hint',
};

/**
 * What was found in an entry as HTML for somebody who fills in its form: the heaviest first, each
 * with the label of its field, what is wrong and what to write instead. Looks come from
 * `findings-style.ts`.
 */
export function renderFindings(findings: readonly CheckFinding[], view: FindingsView): string {
  const { t, attributes } = describeView(view, 'findings');
  const title = `<h2 class="findings-title">${escapeHtml(t('findings.title'))}</h2>`;
  return `<section ${attributes}>${title}${renderGroups(findings, view)}</section>`;
}

/** The same under one line that says how much there is, for a place in which nothing may jump. */
export function renderFoldedFindings(
  findings: readonly CheckFinding[],
  view: FindingsView,
): string {
  const { t, attributes } = describeView(view, 'findings findings-folded');
  if (findings.length === 0) return `<section ${attributes}>${renderGroups([], view)}</section>`;
  const counts = groupFindings(findings).map(
    ({ level, own }) => `${t(HEADINGS[level])}: ${own.length}`,
  );
  const summary = `<summary>${escapeHtml(counts.join(' · '))}</summary>`;
  return `<section ${attributes}><details>${summary}${renderGroups(findings, view, true)}</details></section>`;
}

function describeView(
  { language }: FindingsView,
  classes: string,
): { t: Translate; attributes: string } {
  const t = createTranslate(language);
  const name = escapeHtml(t('findings.title'));
  const attributes = `class="${classes}" lang="${escapeHtml(language)}" aria-label="${name}"`;
  return { t, attributes };
}

function groupFindings(
  findings: readonly CheckFinding[],
): { level: Level; own: readonly CheckFinding[] }[] {
  return LEVELS.map((level) => ({
    level,
    own: findings.filter((finding) => toWeight(finding) === level),
  })).filter(({ own }) => own.length > 0);
}

function renderGroups(
  findings: readonly CheckFinding[],
  { collection, language }: FindingsView,
  isFolded = false,
): string {
  const t = createTranslate(language);
  const groups = groupFindings(findings);
  if (groups.length === 0) return `<p class="findings-none">${escapeHtml(t('findings.none'))}</p>`;
  const labels = readFieldLabels(collection, language);
  return groups
    .map(({ level, own }) => {
      const heading = escapeHtml(t(HEADINGS[level]));
      const items = own.map((finding) => renderFinding(finding, { labels, language })).join('');
      // Safari reads a list without markers as no list unless it is told.
      const list = `<ul class="findings-list" role="list" lang="en" dir="ltr">${items}</ul>`;
      const attributes = `class="findings-group" data-level="${level}"`;
      // Thoughts are offered, not pressed on anybody.
      return level === 'hint' && !isFolded
        ? `<details ${attributes}><summary>${heading} (${own.length})</summary>${list}</details>`
        : `<div ${attributes}><h3>${heading}</h3>${list}</div>`;
    })
    .join('');
}

/** What changes as days pass never keeps an entry from being published. */
function toWeight(finding: CheckFinding): Level {
  return finding.level === 'stops' && !stopsBuild(finding) ? 'look' : finding.level;
}

function renderFinding(
  finding: CheckFinding,
  { labels, language }: { labels: FieldLabels; language: string },
): string {
  const { path = [], problem, fix } = toFormWords(finding, labels);
  const place = labels.describe(path);
  const answer = describeAnswer(finding, { labels, language });
  const paragraphs = [
    place === ''
      ? ''
      : `<p class="finding-place" lang="${escapeHtml(language)}" dir="auto">${toHtml(place)}</p>`,
    `<p>${toHtml(problem)}</p>`,
    `<p class="finding-fix">${toHtml(fix)}</p>`,
    answer === ''
      ? ''
      : `<p class="finding-answer" lang="${escapeHtml(language)}" dir="auto">${toHtml(answer)}</p>`,
  ];
  return `<li>${paragraphs.join('')}</li>`;
}

/** How to say that something is right as it is. A thought asks for no answer, a fault takes none. */
function describeAnswer(
  finding: CheckFinding,
  { labels, language }: { labels: FieldLabels; language: string },
): string {
  const { rule } = finding;
  if (rule === undefined || finding.level === 'hint') return '';
  return createTranslate(language)('findings.answer', { field: labels.find('checks') ?? '', rule });
}

function toHtml(words: string): string {
  return escapeHtml(stripControlCharacters(words));
}
