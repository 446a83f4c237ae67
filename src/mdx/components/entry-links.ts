import { z } from 'zod';
import type { CollectionName } from '../../schemas/collection-names.ts';
import { reference } from '../../schemas/reference.ts';
import { escapeHtml } from '../../lib/words.ts';
import { stripTags } from '../render/strip-tags.ts';
import type { RenderContext } from '../render/context.ts';
import type { AuthoringComponent, RenderedComponent } from './component.ts';

/** A link to an event that always shows its present date, time and place. */
export const eventLink = createEntryLink({
  name: 'EventLink',
  collection: 'events',
  label: 'Event',
  description: 'A link to an event, with its date and time.',
  icon: 'event',
});

/** A link to a home-learning tip. */
export const tipLink = createEntryLink({
  name: 'TipLink',
  collection: 'home-learning',
  label: 'Tip',
  description: 'A link to a home-learning tip.',
  icon: 'lightbulb',
});

function createEntryLink({
  name,
  collection,
  label,
  description,
  icon,
}: Required<Pick<AuthoringComponent, 'name' | 'description' | 'icon'>> & {
  collection: CollectionName;
  /** What stands over the choice of the entry. */
  label: string;
}): AuthoringComponent {
  const toLink = (rendered: RenderedComponent, context: RenderContext): string => {
    const entry = context.findEntry(collection, rendered.props['id']!);
    if (!entry) return rendered.content;
    const label = rendered.content || `<bdi>${escapeHtml(entry.title)}</bdi>`;
    const facts = entry.facts ? ` (${escapeHtml(entry.facts)})` : '';
    return `<a href="${escapeHtml(entry.href)}">${label}</a>${facts}`;
  };
  return {
    name,
    description,
    icon,
    attributes: z.strictObject({
      id: reference('Where it leads.', collection)
        .meta({ label })
        .transform(({ id }) => id),
    }),
    content: 'words',
    references: { id: collection },
    html: toLink,
    email: toLink,
    text: (rendered, context) => {
      const entry = context.findEntry(collection, rendered.props['id']!);
      const label = stripTags(rendered.content);
      if (!entry) return label;
      const facts = entry.facts ? ` (${entry.facts})` : '';
      return `${label || entry.title}${facts} [${entry.href}]`;
    },
  };
}
