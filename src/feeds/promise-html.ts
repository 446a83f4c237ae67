import { describePromise } from '../i18n/describe-promise.ts';
import type { LinkedPromise } from '../lib/linked-promise.ts';
import { escapeHtml } from '../lib/words.ts';
import { toLink } from './html-parts.ts';

/** Promises and what became of them, under a headline; nothing where there are none. */
export function toPromisesHtml(
  title: string,
  promises: readonly LinkedPromise[],
  locale: string,
): string | undefined {
  if (promises.length === 0) return undefined;
  const list = promises.map((promise) => toItem(promise, locale)).join('');
  return `<h2>${escapeHtml(title)}</h2><ul>${list}</ul>`;
}

function toItem(promise: LinkedPromise, locale: string): string {
  const { state, made, due, answers } = describePromise(promise, locale);
  const said = answers.map(
    ({ label, words, href }) => `<li>${toLink(href, label)}: ${escapeHtml(words)}</li>`,
  );
  return (
    `<li><strong>${escapeHtml(state)}:</strong> ${escapeHtml(promise.text)} ` +
    `(${toLink(promise.madeHref, made)}, ${escapeHtml(due)})` +
    `${said.length > 0 ? `<ul>${said.join('')}</ul>` : ''}</li>`
  );
}
