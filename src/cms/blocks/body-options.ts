import type { RichTextField } from '@sveltia/cms';
import { BLOCK_NAMES } from './block-names.ts';

/** What of the rich-text editor a field for a body offers, on top of its name and label. */
export const BODY_OPTIONS = {
  // A body that the editor can't show as it looks has `Kept` blocks instead of a mode of its own.
  modes: ['rich_text'],
  buttons: [
    ...(['bold', 'italic', 'strikethrough', 'code', 'link'] as const),
    ...(['heading-two', 'heading-three', 'heading-four'] as const),
    ...(['bulleted-list', 'numbered-list', 'quote'] as const),
  ],
  editor_components: [...BLOCK_NAMES],
  allow_nested_components: 'exclude_self',
  use_emoji_autocomplete: false,
  // In Sveltia 0.221.1 they delete a single letter that is typed before a space at the start of a
  // paragraph, as in “I saw”, once there are blocks.
  use_markdown_shortcuts: false,
} satisfies Partial<RichTextField>;
