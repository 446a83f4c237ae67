import { createTranslate } from '../i18n/translate.ts';
import { describeWho } from '../i18n/describe-celebration.ts';
import type { Entry } from '../lib/entry.ts';
import type { RenderContext } from '../mdx/render/context.ts';
import { renderHtml } from '../mdx/render/html.ts';
import { joinParts, toImage, toLabelled, toParagraph } from './html-parts.ts';

/** The full text of a celebration: who it is about, the picture, the words, who says thank you. */
export function toCelebrationHtml(
  { locale, data }: Entry<'celebrations'>,
  context: RenderContext,
): string {
  const { kind, cover, body, thankedBy } = data;
  const t = createTranslate(locale);
  return joinParts([
    toLabelled(t(`celebrationKind.${kind}`), describeWho(data, locale)),
    cover && toImage(cover, context),
    renderHtml(body, context),
    thankedBy !== undefined && toParagraph(t('celebration.thankedBy', { name: thankedBy })),
  ]);
}
