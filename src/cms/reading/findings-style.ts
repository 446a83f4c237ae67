/**
 * Looks of what `render-findings.ts` makes: a slip of paper over the page. Colours are the site's
 * (`src/styles/tokens.css`), with others where it is shown outside of a page.
 */
export const FINDINGS_STYLE = `
.findings {
  --finding-stops: var(--color-trouble, light-dark(#9b2c2c, #f2a7a0));
  --finding-look: var(--color-waiting, light-dark(#7a5200, #ebc273));
  --finding-hint: var(--color-good, light-dark(#2b6440, #93d4a8));
  margin: 0;
  padding: 1rem 1.25rem;
  border-block-end: 2px dashed var(--color-line, light-dark(#dccfb8, #3a4a45));
  background: var(--color-surface, light-dark(#fffdf8, #1d2926));
  color: var(--color-text, light-dark(#21312f, #f0e9db));
  font: 1rem/1.5 var(--font-text, system-ui, sans-serif);
  overflow-wrap: anywhere;
}
.findings-title { margin: 0; font: 400 1.25rem/1.3 var(--font-display, Georgia, serif); }
.findings p { margin: 0; }
/* As high as its one line, so that nothing below moves when that comes. */
.findings-place { min-block-size: 2.5rem; }
.findings-folded { padding: 0.5rem 0.75rem; border: 0; border-radius: 0.25rem; font: inherit; }
.findings-folded summary { min-block-size: 1.5rem; line-height: 1.5rem; cursor: pointer; }
/* The one line has said it already. */
.findings-folded .findings-group:nth-child(2):last-child > h3 { display: none; }
.findings-none { color: var(--color-text-muted, inherit); }
.findings-group { margin-block-start: 0.75rem; padding-inline-start: 0.85rem; border-inline-start: 4px solid var(--finding-level); }
.findings-group > h3, .findings-group > summary { margin: 0; color: var(--finding-level); font: 600 1rem/1.5 var(--font-text, system-ui, sans-serif); }
.findings-group > summary { inline-size: fit-content; min-block-size: 1.5rem; cursor: pointer; }
.findings-group[data-level='stops'] { --finding-level: var(--finding-stops); }
.findings-group[data-level='look'] { --finding-level: var(--finding-look); }
.findings-group[data-level='hint'] { --finding-level: var(--finding-hint); }
.findings-list { display: grid; gap: 0.65rem; margin: 0.35rem 0 0; padding: 0; list-style: none; }
.findings-list li { max-inline-size: 42rem; }
.finding-place { font-weight: 600; }
.finding-fix { color: var(--color-text-muted, inherit); }
.finding-fix::before { content: '→ ' / ''; }
.finding-answer { color: var(--color-text-muted, inherit); font-size: 0.9em; }
@media print { .findings { display: none; } }
`;
