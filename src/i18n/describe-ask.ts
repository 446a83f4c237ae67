import { formatMoment } from '../lib/dates/format-date.ts';
import type { PlainMoment } from '../lib/dates/plain.ts';
import { createTranslate } from './translate.ts';

/** The reply slip of a newsletter's ask. */
export interface AskSlip {
  /** What can be ticked. */
  boxes: string[];
  /** What is written by hand. */
  lines: string[];
  /** Until when, and to whom. */
  giveBack: string;
}

/**
 * What a family ticks and writes to answer an ask on paper. The class is asked for only where the
 * newsletter does not say it, because it goes to several.
 */
export function describeAskSlip(
  { by }: { by?: PlainMoment | undefined },
  { classes, locale }: { classes: readonly unknown[]; locale: string },
): AskSlip {
  const t = createTranslate(locale);
  const askedClass = classes.length === 1 ? [] : [t('ask.slipClass')];
  return {
    boxes: [t('ask.slipYes'), t('ask.slipCall')],
    lines: [t('ask.slipChild'), ...askedClass, t('ask.slipName'), t('event.slipPhone')],
    giveBack: by
      ? t('event.slipReturnBy', { date: formatMoment(by, locale) })
      : t('event.slipReturn'),
  };
}
