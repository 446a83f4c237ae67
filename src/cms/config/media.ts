import type { CmsConfig } from '@sveltia/cms';
import { CONTENT_FOLDER } from '../../loader/content-folder.ts';

/** Pixels of the longer side: what the site shows at most, with room for a sharper screen later. */
const LONGEST_SIDE = 2048;

/** Of 100. Below it, children's drawings lose their fine lines. */
const QUALITY = 85;

/**
 * Weighed after a picture has been made small, so a phone's 20 MB are welcome. A PDF is kept as it
 * is: what weighs more takes minutes on a family's phone.
 */
const MOST_BYTES = 10_000_000;

/** What a field for pictures takes. A drawing as SVG can hold a program, so it is not among them. */
export const PICTURE_TYPES = [
  ...['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'],
  // A computer that does not know HEIC gives it no type, so that its ending has to do.
  ...['image/heic', 'image/heif', '.heic', '.heif'],
].join(',');

/** What a field for files to download takes. */
export const DOWNLOAD_TYPES = 'application/pdf';

/** Puts a file beside the entry that shows it; every collection with pictures says so. */
export const BESIDE_ENTRY = { media_folder: '', public_folder: '' };

/**
 * What becomes of a file that a teacher adds: a picture is drawn anew as WebP, which leaves behind
 * where, when and by whom it was taken. There are no cloud services and no stock photos.
 */
export const MEDIA: Pick<CmsConfig, 'media_folder' | 'public_folder' | 'media_libraries'> = {
  // Every picture has a folder of its own; this one is only named because there must be one. Left
  // empty, the list of all pictures is a blank page (0.221.1, `assets/list/primary-sidebar.svelte`).
  media_folder: CONTENT_FOLDER,
  public_folder: `/${CONTENT_FOLDER}`,
  media_libraries: {
    default: {
      config: {
        max_file_size: MOST_BYTES,
        // Makes the editor build each file anew, which is where `photos/name-quietly.ts` names it.
        slugify_filename: true,
        transformations: {
          raster_image: {
            format: 'webp',
            quality: QUALITY,
            width: LONGEST_SIDE,
            height: LONGEST_SIDE,
          },
        },
      },
    },
    stock_assets: { providers: [] },
  },
};
