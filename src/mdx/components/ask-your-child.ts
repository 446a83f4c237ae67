import { z } from 'zod';
import { escapeHtml } from '../../lib/words.ts';
import type { AuthoringComponent } from './component.ts';

/** Questions that open a talk about school at home. */
export const askYourChild: AuthoringComponent = {
  name: 'AskYourChild',
  description: 'Questions for families to ask at home.',
  icon: 'forum',
  attributes: z.strictObject({}),
  content: 'blocks',
  html: ({ content }, { t }) =>
    `<p><strong>${escapeHtml(t('askYourChild.title'))}</strong></p>${content}`,
  email: ({ content }, { t }) =>
    `<div class="ask-your-child"><p class="callout-title">${escapeHtml(t('askYourChild.title'))}</p>${content}</div>`,
  text: ({ content }, { t }) => `${t('askYourChild.title')}\n${content}`,
};
