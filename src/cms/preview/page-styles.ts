import site from '../../styles/site.css?inline';

const sheets = [site];

/** Called by each component of the preview for the styles of its own (`src/build/editor/`). */
export function addStyles(css: readonly string[]): void {
  sheets.push(...css);
}

/** The styles of the site and of every component of the preview. */
export function getPageStyles(): string {
  return sheets.join('\n');
}
