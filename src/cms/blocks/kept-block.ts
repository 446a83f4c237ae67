import type { EditorComponentDefinition } from '@sveltia/cms';
import type { Translate } from '../../i18n/translate.ts';

/** Name of the block that shows part of a body as it stands in the file. */
export const KEPT = 'Kept';

/** Signs that Sveltia would read or change inside the body that it is given. */
const ANY_SIGN = /[^\p{L}\p{N} .,;:!?()'’“”–—-]/gu;

/** What `writeKept` writes. */
const PATTERN = new RegExp(String.raw`^<${KEPT} text="([^"\n]*)" \/>(?=\n|$)`, 's');

/**
 * Part of a body that the editor can't show as it looks, and would spoil: it is shown as its text.
 * It never stands in a file.
 */
export function createKeptBlock(t: Translate): EditorComponentDefinition {
  return {
    id: KEPT,
    label: t('block.Kept'),
    icon: 'code',
    fields: [
      {
        name: 'text',
        label: t('block.keptText'),
        hint: t('block.keptHint'),
        widget: 'text',
        required: false,
      },
    ],
    pattern: PATTERN,
    fromBlock: ([, text = '']) => ({ text: decode(text) }),
    toBlock: ({ text }) => writeKept(typeof text === 'string' ? text : ''),
    toPreview: ({ text }) => `<pre>${encode(typeof text === 'string' ? text : '')}</pre>`,
  };
}

/** The block at the start of a text of the editor, with the part of a file's body that it keeps. */
export function readKept(text: string): { text: string; length: number } | undefined {
  const [written, kept = ''] = PATTERN.exec(text) ?? [];
  return written === undefined ? undefined : { text: decode(kept), length: written.length };
}

/** The block for a part of a file's body. */
export function writeKept(text: string): string {
  return `<${KEPT} text="${encode(text)}" />`;
}

function encode(text: string): string {
  return text.replace(ANY_SIGN, (sign) => `&#${sign.codePointAt(0)};`);
}

function decode(written: string): string {
  return written.replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
