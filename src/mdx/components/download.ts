import { z } from 'zod';
import { escapeHtml } from '../../lib/words.ts';
import { text } from '../../schemas/fields.ts';
import { stripTags } from '../render/strip-tags.ts';
import type { AuthoringComponent } from './component.ts';

/** A file beside the entry that families can take home, such as a form. */
export const download: AuthoringComponent = {
  name: 'Download',
  description: 'A PDF that families can download, such as a form.',
  icon: 'download',
  attributes: z.strictObject({
    file: text('The PDF, which lies beside this entry.').meta({ label: 'PDF' }),
  }),
  content: 'words',
  files: ['file'],
  html: ({ props, content }, context) =>
    `<a href="${escapeHtml(context.toHref(props['file']!))}">${content || escapeHtml(context.t('download.label'))}</a> (PDF)`,
  email: ({ props, content }, context) =>
    `<a href="${escapeHtml(context.toHref(props['file']!))}">${content || escapeHtml(context.t('download.label'))}</a> (PDF)`,
  text: ({ props, content }, context) =>
    `${stripTags(content) || context.t('download.label')} (PDF) [${context.toHref(props['file']!)}]`,
};
