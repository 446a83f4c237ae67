import { describePromise } from '../../i18n/describe-promise.ts';
import type { LinkedPromise } from '../../lib/linked-promise.ts';
import { escapeHtml } from '../../lib/words.ts';
import { toLink } from './parts.ts';

/** Promises and what became of them as a list; nothing where there are none. */
export function toPromises(promises: readonly LinkedPromise[], locale: string): string {
  if (promises.length === 0) return '';
  return `<ul class="promises">${promises.map((each) => toItem(each, locale)).join('')}</ul>`;
}

function toItem(promise: LinkedPromise, locale: string): string {
  const { state, made, due, answers } = describePromise(promise, locale);
  const said = answers.map(
    ({ label, words, href }) => `<li>${toLink(href, label)}: <bdi>${escapeHtml(words)}</bdi></li>`,
  );
  return (
    `<li class="promise"><strong>${escapeHtml(state)}:</strong> <bdi>${escapeHtml(promise.text)}</bdi> ` +
    `(${toLink(promise.madeHref, made)}, ${escapeHtml(due)})` +
    `${said.length > 0 ? `<ul>${said.join('')}</ul>` : ''}</li>`
  );
}
