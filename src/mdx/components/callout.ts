import { z } from 'zod';
import { escapeHtml } from '../../lib/words.ts';
import { choice, text } from '../../schemas/fields.ts';
import type { TextContext } from '../render/context.ts';
import type { AuthoringComponent, RenderedComponent } from './component.ts';

const CALLOUT_KINDS = ['tip', 'note', 'reminder', 'warning'] as const;

/** A boxed remark that should not be missed. */
export const callout: AuthoringComponent = {
  name: 'Callout',
  description: 'A box for something that should not be missed.',
  icon: 'campaign',
  attributes: z.strictObject({
    kind: choice('What sort of box it is.', CALLOUT_KINDS, { phrases: 'callout' }).default('note'),
    title: text('What stands over the box, instead of its kind.', { max: 80 })
      .meta({ label: 'Headline' })
      .optional(),
  }),
  content: 'blocks',
  html: ({ props, content }, context) =>
    `<blockquote><p><strong>${escapeHtml(toTitle(props, context))}</strong></p>${content}</blockquote>`,
  email: ({ props, content }, context) =>
    `<div class="callout callout-${props['kind']}"><p class="callout-title">${escapeHtml(toTitle(props, context))}</p>${content}</div>`,
  text: ({ props, content }, context) => `[${toTitle(props, context)}]\n${content}`,
};

/** The headline of a callout: its own, or the name of its kind. */
function toTitle(props: RenderedComponent['props'], context: TextContext): string {
  return props['title'] ?? context.t(`callout.${props['kind']}`);
}
