import { isTaken } from './is-taken.ts';

/**
 * Keeps files out that a field does not take. A browser's own dialog offers all files to whoever
 * asks for them, and what the editor can't draw smaller, such as SVG and TIFF, it would save as it is,
 * with its program or its place. So such a file is swapped for one that is no picture: the editor
 * says that it can't be used and is to be converted.
 */
export function refuseOthers(): void {
  addEventListener('change', ({ target }) => refuse(target), { capture: true });
}

function refuse(input: EventTarget | null): void {
  if (!(input instanceof HTMLInputElement) || !input.files || input.accept === '') return;
  const chosen = [...input.files];
  if (chosen.every((file) => isTaken(file, input.accept))) return;
  const handed = new DataTransfer();
  for (const file of chosen)
    handed.items.add(isTaken(file, input.accept) ? file : standInFor(file.name));
  input.files = handed.files;
}

/** A file that says it is a picture and is none. */
function standInFor(name: string): File {
  return new File(['no picture'], name, { type: 'image/png' });
}
