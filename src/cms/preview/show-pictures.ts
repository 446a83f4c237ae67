import type { CustomPreviewTemplateProps } from '@sveltia/cms';

/** A file of the CMS. Its types leave the method out (0.221.1); Decap CMS documents it. */
type SavedFile = NonNullable<ReturnType<CustomPreviewTemplateProps['getAsset']>> & {
  toBase64: () => Promise<string>;
};

/** Where a component of the preview says which saved picture it shows. */
const PICTURE = 'data-picture';

/**
 * Gives the pictures of a pane their addresses: a saved one is fetched from where the school keeps its
 * files, by way of the CMS.
 */
export async function showPictures(
  pane: HTMLElement,
  getAsset: CustomPreviewTemplateProps['getAsset'],
): Promise<void> {
  const pictures = pane.querySelectorAll<HTMLImageElement>(`img[${PICTURE}]`);
  await Promise.all(
    [...pictures].map(async (picture) => {
      const path = picture.getAttribute(PICTURE)!;
      const address = await findAddress(path, getAsset);
      // Something else may have been typed while it was fetched.
      if (picture.getAttribute(PICTURE) !== path) return;
      if (address === undefined) picture.removeAttribute('src');
      else if (picture.getAttribute('src') !== address) picture.src = address;
    }),
  );
}

async function findAddress(
  path: string,
  getAsset: CustomPreviewTemplateProps['getAsset'],
): Promise<string | undefined> {
  const asset = getAsset(path) as SavedFile | undefined;
  if (asset === undefined || asset.url.startsWith('blob:')) return asset?.url;
  // The only way to wait for a file: once the CMS has read its bytes, it has an address for it.
  await asset.toBase64().catch(() => undefined);
  const url = getAsset(path)?.url;
  return url?.startsWith('blob:') ? url : undefined;
}
