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
export function renderFindings(
  findings: readonly CheckFinding[],
  { collection, language }: FindingsView,
): string {
  const t = createTranslate(language);
  const title = `<h2 class="findings-title" id="findings-title">${escapeHtml(t('findings.title'))}</h2>`;
  const groups = LEVELS.map((level) => ({
    level,
    own: findings.filter((finding) => toWeight(finding) === level),
  })).filter(({ own }) => own.length > 0);
  const inside =
    groups.length === 0
      ? `<p class="findings-none">${escapeHtml(t('findings.none'))}</p>`
      : groups.map(({ level, own }) => renderGroup(level, own, { t, collection })).join('');
  return `<section class="findings" lang="${escapeHtml(language)}" aria-labelledby="findings-title">${title}${inside}</section>`;
}

/** What changes as days pass never keeps an entry from being published. */
function toWeight(finding: CheckFinding): Level {
  return finding.level === 'stops' && !stopsBuild(finding) ? 'look' : finding.level;
}

/** Findings as a list alone, without headings. */
export function renderFindingList(
  findings: readonly CheckFinding[],
  collection: CollectionName,
): string {
  const labels = readFieldLabels(collection);
  // Safari reads a list without markers as no list unless it is told.
  return `<ul class="findings-list" role="list" lang="en" dir="ltr">${findings.map((finding) => renderFinding(finding, labels)).join('')}</ul>`;
}

function renderGroup(
  level: Level,
  findings: readonly CheckFinding[],
  { t, collection }: { t: Translate; collection: CollectionName },
): string {
  const heading = escapeHtml(t(HEADINGS[level]));
  const list = renderFindingList(findings, collection);
  // Thoughts are offered, not pressed on anybody.
  if (level === 'hint') {
    return `<details class="findings-group" data-level="hint"><summary>${heading} (${findings.length})</summary>${list}</details>`;
  }
  return `<div class="findings-group" data-level="${level}"><h3>${heading}</h3>${list}</div>`;
}

function renderFinding(finding: CheckFinding, labels: FieldLabels): string {
  const { path = [], problem, fix } = toFormWords(finding, labels);
  const place = labels.describe(path);
  const paragraphs = [
    place === '' ? '' : `<p class="finding-place">${toHtml(place)}</p>`,
    `<p>${toHtml(problem)}</p>`,
    `<p class="finding-fix">${toHtml(fix)}</p>`,
  ];
  return `<li>${paragraphs.join('')}</li>`;
}

function toHtml(words: string): string {
  return escapeHtml(stripControlCharacters(words));
}
