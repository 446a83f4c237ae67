import { defineConfig } from 'html-validate';

/** Rules for the pages in dist. Every relaxed rule says why. */
export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  elements: ['html5'],
  rules: {
    // Safari reads a list without markers as no list unless role="list" is there.
    'no-redundant-role': 'off',
    // Astro writes the doctype in capitals; HTML does not care.
    'doctype-style': 'off',
    // Browsers read <br> and <br/> alike, and the pages hold both: ours and Markdown's.
    'void-style': 'off',
    // Astro writes hidden="" or hidden, as the value comes from code or markup.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Spaces at the end of a line come from teachers' Markdown, and harm nobody.
    'no-trailing-whitespace': 'off',
    // Boxes to tick of one question share its name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // Titles come from teachers; the check of content tells them when one is too long.
    'long-title': 'off',
    // Phone numbers stand in running text, where a line break is better than a line that is too wide.
    'tel-non-breaking': 'off',
    // All files come from the site itself, so a hash beside them would guard against nobody.
    'require-sri': 'off',
  },
});
