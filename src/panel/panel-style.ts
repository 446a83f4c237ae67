/** The panel's own looks, on light and on dark screens. It stands in a shadow tree. */
export const PANEL_STYLE = `
* { box-sizing: border-box; }
.panel {
  color-scheme: light dark;
  --paper: light-dark(#fffdf8, #22252b);
  --ink: light-dark(#24282f, #efece5);
  --quiet: light-dark(#5a5f69, #b9b6ae);
  --line: light-dark(#d9d3c6, #4b4f58);
  --stops: light-dark(#a3203f, #ff9fb0);
  --look: light-dark(#7a4f00, #f3c765);
  --hint: light-dark(#0b5f70, #8fd6e4);
  position: fixed;
  inset-block-end: 4.5rem;
  inset-inline-end: 1rem;
  inline-size: min(26rem, calc(100vw - 2rem));
  max-block-size: min(34rem, calc(100vh - 6rem));
  overflow: auto;
  overscroll-behavior: contain;
  padding: 1rem 1.25rem 1.25rem;
  border: 1px solid var(--line);
  border-radius: 0.75rem;
  background: var(--paper);
  color: var(--ink);
  box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 25%);
  font: 1rem/1.45 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
@media (width < 40rem) { .panel { max-block-size: 55vh; } }
header { display: flex; align-items: baseline; justify-content: space-between; gap: 1rem; }
h2 { margin: 0; font-size: 1.15rem; }
h2:focus { outline: none; }
p { margin: 0; }
.file, .rule, .place { color: var(--quiet); font-size: 0.875rem; }
.status { margin-block-start: 0.5rem; font-weight: 600; }
ol { list-style: none; margin: 0.75rem 0 0; padding: 0; display: grid; gap: 0.75rem; }
li { padding-block-start: 0.75rem; border-block-start: 1px dashed var(--line); display: grid; gap: 0.3rem; }
.level { font-weight: 600; }
[data-level='stops'] .level { color: var(--stops); }
[data-level='look'] .level { color: var(--look); }
[data-level='hint'] .level { color: var(--hint); }
.rule { font-weight: 400; }
.fix { white-space: pre-wrap; padding-inline-start: 1.2rem; text-indent: -1.2rem; }
.fix::before { content: '→ '; }
button {
  min-block-size: 2rem;
  padding: 0.2rem 0.7rem;
  border: 1px solid currentcolor;
  border-radius: 0.4rem;
  background: none;
  color: inherit;
  font: inherit;
  font-size: 0.875rem;
  cursor: pointer;
}
button:hover { text-decoration: underline; }
button:focus-visible { outline: 3px solid var(--hint); outline-offset: 2px; }
li button { justify-self: start; }
`;
