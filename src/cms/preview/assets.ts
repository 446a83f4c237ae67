/** Stands in the preview for `astro:assets`: nothing is shrunk, a picture is shown as it is. */
export { default as Image } from './Image.astro';
