import type { EditorComponentDefinition } from '@sveltia/cms';

/** Name of the block that shows part of a body as it stands in the file. */
export const KEPT = 'Kept';

/** Signs that Sveltia would read or change inside the body that it is given. */
const ANY_SIGN = /[^\p{L}\p{N} .,;:!?()'’“”–—-]/gu;

/**
 * Part of a body that the editor can't show as it looks, and would spoil: it is shown as its text.
 * It never stands in a file.
 */
export const keptBlock: EditorComponentDefinition = {
  id: KEPT,
  label: 'Written by hand',
  icon: 'code',
  collapsed: false,
  fields: [
    {
      name: 'text',
      label: 'As it stands in the file',
      hint: 'The editor can’t show this part as it will look. It stays as it is, unless you change the text here.',
      widget: 'text',
      required: false,
    },
  ],
  pattern: new RegExp(String.raw`^<${KEPT} text="(?<text>[^"\n]*)" \/>(?=\n|$)`, 's'),
  fromBlock: ({ groups }) => ({ text: readKept(groups?.['text'] ?? '') }),
  toBlock: ({ text }) => writeKept(typeof text === 'string' ? text : ''),
  toPreview: ({ text }) => `<pre>${encode(typeof text === 'string' ? text : '')}</pre>`,
};

/** The block for a part of a file's body. */
export function writeKept(text: string): string {
  return `<${KEPT} text="${encode(text)}" />`;
}

function encode(text: string): string {
  return text.replace(ANY_SIGN, (sign) => `&#${sign.codePointAt(0)};`);
}

function readKept(written: string): string {
  return written.replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
