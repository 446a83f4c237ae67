import { toQuietName } from './quiet-name.ts';

/**
 * Names every picture that the editor takes without a word (`quiet-name.ts`): one that was chosen,
 * dropped or pasted, for a cover, in the text or in a gallery. The editor has no option and no
 * event for it, but whichever way a file comes in, it makes a `File` of its own to draw it smaller,
 * and calls the saved one by that name. So its `File` is one that minds names. What the browser
 * itself hands in is left alone.
 */
export function nameQuietly(): void {
  globalThis.File = new Proxy(File, {
    construct(
      Native,
      [parts, name, options]: [BlobPart[], string, FilePropertyBag | undefined],
    ): File {
      const quiet = toQuietName({ name, type: options?.type ?? '' }, makeMark);
      return new Native(parts, quiet, options);
    },
  });
}

/** Eight hexadecimal digits by chance. */
function makeMark(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number.toString(16).padStart(8, '0');
}
