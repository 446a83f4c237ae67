import type { EditorComponentDefinition } from '@sveltia/cms';
import { hasPhrase } from '../../i18n/translate.ts';
import { escapeHtml } from '../../lib/words.ts';
import type { Speech } from '../config/field-facts.ts';
import { toLabel } from '../form/read-form.ts';
import { CONTENT_FIELD, toBlockFields } from './block-form.ts';
import { isInline, photoBlock, type Block } from './block.ts';
import { readBlock, writeBlock } from './block-values.ts';

/** Stands in the menu for a component that has no sign of its own. */
const ANY_ICON = 'widgets';

/** An authoring component as Sveltia shows it: a form, and its text both ways. */
export function createEditorComponent(block: Block, speech: Speech): EditorComponentDefinition {
  const phrase = `block.${block.name}`;
  return {
    id: block.name,
    label: hasPhrase(phrase) ? speech.t(phrase) : toLabel(block.name),
    icon: block.icon ?? ANY_ICON,
    // The one that is wanted most has a button of its own; the others are in the menu.
    trigger: block === photoBlock ? 'button' : 'menuitem',
    // In a sentence it shows as its words, and the form opens in a window.
    ...(isInline(block) ? { mode: 'dialog' as const, summary: writeSummary(block) } : {}),
    fields: toBlockFields(block, speech),
    pattern: toPattern(block),
    fromBlock: ([written]) => readBlock(block, written),
    toBlock: (values) => writeBlock(block, values),
    // The text itself, in which nothing has a meaning. The site's own preview shows more.
    toPreview: (values) => `<pre>${escapeHtml(writeBlock(block, values))}</pre>`,
  };
}

/** Its words and what it leads to: `the bike morning · bike-morning`, or the latter alone. */
function writeSummary({ attributes }: Block): string {
  const [target = ''] = Object.keys(attributes.shape);
  return `{{${CONTENT_FIELD}}}{{${CONTENT_FIELD} | ternary(' · ', '')}}{{${target}}}`;
}

/**
 * What `writeBlock` writes. Sveltia 0.221.1 takes a pattern for a block when it is marked `s` or holds
 * `[\s\S]`, and for part of a sentence otherwise.
 */
export function toPattern({ name, content }: Block): RegExp {
  const start = String.raw`<${name}(?: [\w.:-]+="[^"\n]*")*`;
  switch (content) {
    case 'words':
      return new RegExp(String.raw`${start}(?:>[^<>\n]*</${name}>| \/>)`);
    case 'nothing':
      return new RegExp(String.raw`^${start} \/>(?=\n|$)`, 's');
    case 'blocks':
    case 'photos':
      return new RegExp(String.raw`^${start}>\n\n(?:[\s\S]*?\n\n)??</${name}>(?=\n|$)`);
  }
}
