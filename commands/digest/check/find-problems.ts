import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { FrozenDigest } from '../../../src/digest/frozen-digest.ts';
import { MOST_BYTES } from '../../../src/digest/render/render-digest.ts';

/** What a mail is held against. */
export interface Expected {
  /** Address of the site, with a slash at its end. */
  site: string;
  /** The folder of the built site. */
  dist: string;
  postalAddress: string;
  contact: string;
}

/** What is wrong with a mail: its size, pictures, addresses, and what the law asks for. */
export function findProblems({ html, text }: FrozenDigest, expected: Expected): string[] {
  const document = parseDocument(html);
  return [
    ...findOversize(html),
    ...findPictureProblems(document),
    ...findAddressProblems(document, expected),
    ...findLegalProblems({ html: DomUtils.textContent(document), text }, expected),
  ];
}

type Document = ReturnType<typeof parseDocument>;

function findOversize(html: string): string[] {
  const bytes = Buffer.byteLength(html);
  if (bytes <= MOST_BYTES) return [];
  return [`It has ${bytes} bytes, and Gmail hides what is beyond ${MOST_BYTES}.`];
}

function findPictureProblems(document: Document): string[] {
  return DomUtils.getElementsByTagName('img', document).flatMap(({ attribs }) => {
    const missing = ['alt', 'width', 'height'].filter((name) => attribs[name] === undefined);
    return missing.map((name) => `The picture ${attribs['src']} has no ${name}.`);
  });
}

/** Links and pictures lead to the built site, to other sites, to mail or to a telephone. */
function findAddressProblems(document: Document, { site, dist }: Expected): string[] {
  const found = [
    ...DomUtils.getElementsByTagName('a', document).map(({ attribs }) => attribs['href']),
    ...DomUtils.getElementsByTagName('img', document).map(({ attribs }) => attribs['src']),
  ];
  const addresses = [...new Set(found.map((address) => address ?? ''))];
  return addresses.flatMap((address) => {
    if (!/^(?:https?:\/\/|mailto:|tel:)/.test(address))
      return [`The link “${address}” leads nowhere from a mail.`];
    if (!address.startsWith(site) || isBuilt(address, { site, dist })) return [];
    return [
      `${address} is not on the built site. Build it again (npm run build), or mend the link.`,
    ];
  });
}

function isBuilt(address: string, { site, dist }: Pick<Expected, 'site' | 'dist'>): boolean {
  const { pathname } = new URL(address);
  const path = decodeURIComponent(pathname.slice(new URL(site).pathname.length));
  const file = join(dist, path, /(?:^|\/)$/.test(path) ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile();
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
