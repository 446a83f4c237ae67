import { describeTipFacts } from '../i18n/describe-tip.ts';
import { createTranslate } from '../i18n/translate.ts';
import type { Entry } from '../lib/entry.ts';
import type { RenderContext } from '../mdx/render/context.ts';
import { renderHtml } from '../mdx/render/html.ts';
import { joinParts, toFacts, toImage, toLabelled, toList, toSection } from './html-parts.ts';

/** The full text of a tip: what it takes, the steps that the child leads, what the grown-up does. */
export function toTipHtml(
  { locale, data }: Entry<'home-learning'>,
  context: RenderContext,
): string {
  const { cover, childLeads, grownUp, askYourChild = [], tellUs, evidence, body } = data;
  const t = createTranslate(locale);
  return joinParts([
    toFacts(describeTipFacts(data, locale, () => undefined)),
    cover && toImage(cover, context),
    toList(t('tip.childLeads'), childLeads, 'ol'),
    toSection(t('tip.grownUp'), grownUp),
    askYourChild.length > 0 && toList(t('askYourChild.title'), askYourChild),
    renderHtml(body, context),
    tellUs !== undefined && toLabelled(t('tellUs.title'), tellUs),
    evidence !== undefined && toLabelled(t('tip.evidence'), evidence),
  ]);
}
