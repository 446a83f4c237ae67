import type { FrozenDigest } from '../../../src/digest/frozen-digest.ts';
import { MOST_BYTES } from '../../../src/digest/render/render-digest.ts';
import { findBuiltFile, type BuiltSite } from '../../project/built-file.ts';
import { explainMissing } from './missing-packages.ts';

/** What a mail is held against. */
export interface Expected {
  site: BuiltSite;
  postalAddress: string;
  contact: string;
}

/** What is wrong with a mail: its size, pictures, addresses, and what the law asks for. */
export async function findProblems(
  { html, text }: Pick<FrozenDigest, 'html' | 'text'>,
  expected: Expected,
): Promise<string[]> {
  const { DomUtils, parseDocument } = await import('htmlparser2').catch(explainMissing);
  const document = parseDocument(html);
  const list = (name: string) =>
    DomUtils.getElementsByTagName(name, document).map(({ attribs }) => attribs);
  return [
    ...findOversize(html),
    ...findPictureProblems(list('img')),
    ...findAddressProblems(
      [...list('a').map(({ href }) => href), ...list('img').map(({ src }) => src)],
      expected,
    ),
    ...findLegalProblems({ html: DomUtils.textContent(document), text }, expected),
  ];
}

function findOversize(html: string): string[] {
  const bytes = Buffer.byteLength(html);
  if (bytes <= MOST_BYTES) return [];
  return [`It has ${bytes} bytes, and Gmail hides what is beyond ${MOST_BYTES}.`];
}

function findPictureProblems(pictures: readonly Record<string, string>[]): string[] {
  return pictures.flatMap((attribs) => {
    const missing = ['alt', 'width', 'height'].filter((name) => attribs[name] === undefined);
    return missing.map((name) => `The picture ${attribs['src']} has no ${name}.`);
  });
}

/** Links and pictures lead to the built site, to other sites, to mail or to a telephone. */
function findAddressProblems(
  found: readonly (string | undefined)[],
  { site }: Pick<Expected, 'site'>,
): string[] {
  const addresses = [...new Set(found.map((address) => address ?? ''))];
  return addresses.flatMap((address) => {
    if (!/^(?:https?:\/\/|mailto:|tel:)/.test(address))
      return [`The link “${address}” leads nowhere from a mail.`];
    if (!address.startsWith(site.address) || findBuiltFile(address, site)) return [];
    return [
      `${address} is not on the built site. Build it again (npm run build), or mend the link.`,
    ];
  });
}

function findLegalProblems(
  parts: { html: string; text: string },
  { postalAddress, contact }: Expected,
): string[] {
  const flatten = (words: string) => words.replace(/\s+/g, ' ');
  return Object.entries(parts).flatMap(([name, words]) => {
    const said = flatten(words);
    const part = name === 'html' ? 'The mail' : 'Its text part';
    return [
      ...(postalAddress.trim() !== '' && said.includes(flatten(postalAddress))
        ? []
        : [`${part} has no postal address: set digest.postalAddress or contact.address.`]),
      ...(said.includes(contact) ? [] : [`${part} does not say where to write to stop it.`]),
    ];
  });
}
