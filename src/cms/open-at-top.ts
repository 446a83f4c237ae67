/** The writing of a form, and whatever stands in it. */
const WRITING = '[role="textbox"][contenteditable]';

/**
 * Lets a form open at its top. Sveltia CMS (0.221.1) puts the cursor into every block of a text as it
 * draws it, so a newsletter with a box near its end opened there. What a teacher clicks or types in
 * keeps the cursor.
 */
export function openAtTop(): void {
  let isAsked = false;
  const ask = () => {
    isAsked = true;
  };
  addEventListener('pointerdown', ask, { capture: true });
  addEventListener('keydown', ask, { capture: true });
  addEventListener('hashchange', () => {
    isAsked = false;
  });
  addEventListener('focusin', ({ target }) => {
    if (isAsked || !(target instanceof HTMLElement) || !target.closest(WRITING)) return;
    // The browser scrolls to what has the cursor only after it has told of it.
    requestAnimationFrame(() => {
      if (isAsked) return;
      target.blur();
      goToTop(target);
    });
  });
}

function goToTop(element: HTMLElement): void {
  for (let each = element.parentElement; each; each = each.parentElement) each.scrollTop = 0;
}
