import font from '@fontsource/young-serif/files/young-serif-latin-400-normal.woff2?url';
import { toDirection } from '../../lib/languages.ts';
import { FINDINGS_STYLE } from '../reading/findings-style.ts';
import { getLanguage } from '../reading/get-language.ts';
import { getPageStyles } from './page-styles.ts';

/** The site’s own has it from Astro, under a name that only a build knows. */
const FONT = `
@font-face { font-family: 'Young Serif'; src: url('${font}') format('woff2'); font-display: swap; }
:root { --font-young-serif: 'Young Serif'; }
`;

/** The two parts of a pane: what was found, and the page. */
export interface Pane {
  findings: HTMLElement;
  page: HTMLElement;
}

/** Makes the frame that the CMS shows a preview in look like the site, and keeps it where it is. */
export function preparePane(element: HTMLElement): Pane {
  const { ownerDocument: document } = element;
  // A sheet, because styles within a page are refused by the editor’s Content-Security-Policy.
  const sheet = new document.defaultView!.CSSStyleSheet();
  sheet.replaceSync(`${getPageStyles()}${FONT}${FINDINGS_STYLE}`);
  document.adoptedStyleSheets = [sheet];
  document.addEventListener('click', follow);
  document.addEventListener('submit', (event) => event.preventDefault());
  const findings = document.createElement('div');
  // The page below may be written in a language of the other direction.
  findings.dir = toDirection(getLanguage());
  const page = document.createElement('div');
  element.replaceChildren(findings, page);
  return { findings, page };
}

/** A link within the page is followed there; any other opens beside the editor. */
function follow(event: MouseEvent): void {
  const link = (event.target as Element).closest('a');
  const href = link?.getAttribute('href');
  if (!link || href == null) return;
  event.preventDefault();
  if (href.startsWith('#')) {
    link.ownerDocument.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
    return;
  }
  const { href: address, protocol } = new URL(href, location.origin);
  if (/^https?:$/.test(protocol)) window.open(address, '_blank', 'noopener');
}
