import type { Entry } from '../../lib/entry.ts';
import { compareCodes } from '../../lib/ordering.ts';
import { stripControlCharacters } from '../../lib/words.ts';
import type { DigestContent, Form } from './digest-content.ts';
import { inlineStyles } from './inline-styles.ts';
import { isolateWords } from './isolate-words.ts';
import { toPlainText } from './plain-text.ts';
import { toSections } from './sections.ts';
import { toDocument } from './shell.ts';
import { describeInInbox } from './subject.ts';

/**
 * Most bytes of the HTML as UTF-8. Gmail cuts a message off at about 100 kB of source and hides
 * the rest, with the way to unsubscribe in it (measured in hteumeuleu/email-bugs, issue 41).
 */
export const MOST_BYTES = 90_000;

export interface RenderedDigest {
  subject: string;
  preheader: string;
  html: string;
  text: string;
  /** How much of each entry is in it, by `collection/id`. */
  forms: ReadonlyMap<string, Form>;
}

/** More than a mail can hold, even when every entry is a line. */
export class DigestTooLarge extends Error {
  readonly bytes: number;

  constructor(bytes: number) {
    super(`The digest has ${bytes} bytes.`);
    this.bytes = bytes;
  }
}

/**
 * A digest as HTML and as text. What is too much for a mail falls back, oldest first: to its
 * summary, then to its headline, each with the link to the whole. Needs {@link loadInliner} first.
 * Throws {@link DigestTooLarge} where that is not enough.
 */
export function renderDigest(content: DigestContent, mostBytes = MOST_BYTES): RenderedDigest {
  const oldestFirst = listEntries(content);
  const steps = oldestFirst.length * 2;
  const render = (step: number) => assemble(content, createForms(oldestFirst, step));
  const isSmall = ({ html }: RenderedDigest) => Buffer.byteLength(html) <= mostBytes;
  const whole = render(0);
  if (isSmall(whole)) return whole;
  // The least step that fits: steps only ever take away.
  let [tooLittle, enough] = [0, steps];
  let best = render(steps);
  if (!isSmall(best)) throw new DigestTooLarge(Buffer.byteLength(best.html));
  while (enough - tooLittle > 1) {
    const middle = Math.floor((tooLittle + enough) / 2);
    const rendered = render(middle);
    if (isSmall(rendered)) [enough, best] = [middle, rendered];
    else tooLittle = middle;
  }
  return best;
}

function assemble(content: DigestContent, forms: ReadonlyMap<string, Form>): RenderedDigest {
  const { subject, preheader } = describeInInbox(content);
  const findForm = ({ collection, id }: Pick<Entry, 'collection' | 'id'>) =>
    forms.get(`${collection}/${id}`) ?? 'full';
  const sections = toSections(content, findForm);
  const document = toDocument(content, { subject, preheader, sections });
  const html = inlineStyles(isolateWords(stripControlCharacters(document), content.dir));
  return { subject, preheader, forms, html, text: toPlainText(html) };
}

/** The entries that can be shortened, oldest first. */
function listEntries({ newsletters, celebrations, tips }: DigestContent): Entry[] {
  const entries: Entry[] = [
    ...newsletters.map(({ entry }) => entry),
    ...celebrations,
    ...tips.slice(0, 1),
  ];
  return entries.sort((a, b) => compareCodes(a.data.date, b.data.date) || compareCodes(a.id, b.id));
}

/** Each step shortens one entry: first all to summaries, oldest first, then all to headlines. */
function createForms(oldestFirst: readonly Entry[], step: number): ReadonlyMap<string, Form> {
  const count = oldestFirst.length;
  return new Map(
    oldestFirst.map(({ collection, id }, index) => {
      const form: Form = index < step - count ? 'title' : index < step ? 'summary' : 'full';
      return [`${collection}/${id}`, form];
    }),
  );
}
