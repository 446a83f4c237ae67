import type CMS from '@sveltia/cms';
import { COLLECTION_NAMES } from '../../schemas/collection-names.ts';
import type { Preview, PreviewProps } from './preview.ts';

/** What is shown in a pane, by the element that it is shown in. */
const previews = new WeakMap<HTMLElement, Preview>();

/** Shows every entry that is being written as the site will show it. */
export function registerPreviews(cms: Pick<typeof CMS, 'registerPreviewTemplate'>): void {
  for (const collection of COLLECTION_NAMES) {
    // React calls anew for its element whenever something was typed, and fills nothing in itself.
    const template = (props: PreviewProps) =>
      globalThis.h('div', { ref: (element) => element && void show(element, props) });
    cms.registerPreviewTemplate(collection, template);
  }
}

/** The site’s pages are fetched when the first entry is opened. */
async function show(element: HTMLElement, props: PreviewProps): Promise<void> {
  const { Preview: EntryPreview } = await import('./preview.ts');
  // Its pane has been closed meanwhile.
  if (element.ownerDocument.defaultView === null) return;
  const preview = previews.get(element) ?? new EntryPreview(element, props);
  previews.set(element, preview);
  preview.show(props);
}
