/**
 * Where safe copies of pictures and downloads are kept between builds, from the project's root:
 * in Astro's own cache folder, which hosts know to keep.
 */
export const CACHE_FOLDER = 'node_modules/.astro/homeward';
