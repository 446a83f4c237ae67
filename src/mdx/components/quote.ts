import { z } from 'zod';
import { escapeHtml } from '../../lib/words.ts';
import { text } from '../../schemas/fields.ts';
import type { AuthoringComponent } from './component.ts';

/** Somebody's own words, with who said them. */
export const quote: AuthoringComponent = {
  name: 'Quote',
  description: 'Somebody’s own words.',
  icon: 'format_quote',
  attributes: z.strictObject({
    by: text('Who said it: a first name or a group.', { max: 80 })
      .meta({ label: 'Who said it' })
      .optional(),
  }),
  content: 'blocks',
  html: ({ props, content }) => `<blockquote>${content}${toSource(props['by'])}</blockquote>`,
  email: ({ props, content }) =>
    `<blockquote class="quote">${content}${toSource(props['by'])}</blockquote>`,
  text: ({ props, content }) => (props['by'] ? `${content}\n— ${props['by']}` : content),
};

function toSource(by: string | undefined): string {
  return by ? `<p>— ${escapeHtml(by)}</p>` : '';
}
