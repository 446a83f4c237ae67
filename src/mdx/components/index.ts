import { askYourChild } from './ask-your-child.ts';
import { callout } from './callout.ts';
import type { AuthoringComponent } from './component.ts';
import { download } from './download.ts';
import { eventLink, tipLink } from './entry-links.ts';
import { gallery } from './gallery.ts';
import { quote } from './quote.ts';
import { steps } from './steps.ts';

/** Every component that teachers may write, by name. `Photo` becomes a picture of the tree. */
export const authoringComponents: ReadonlyMap<string, AuthoringComponent> = new Map(
  [askYourChild, callout, download, eventLink, gallery, quote, steps, tipLink].map((component) => [
    component.name,
    component,
  ]),
);
