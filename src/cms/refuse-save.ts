/**
 * An error that keeps something from being saved, with words for whoever wanted to save it. Sveltia CMS
 * (0.221.1, `toolbar.svelte`) shows the cause of an error of this name, and of any other says nothing.
 */
export function refuseSave(cause: Error): Error {
  return new Error('saving_failed', { cause });
}
