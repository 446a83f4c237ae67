/** How long the file is held for the browser to take, in milliseconds. */
const KEPT_FOR = 60_000;

/** Gives a file that was made in the page to the family’s device, as a download. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Some browsers begin to read the file only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR);
}
