/**
 * Whether a field takes a file, by the list in its `accept`: types such as `image/png`, and endings
 * such as `.heic` for files that a computer knows no type of.
 */
export function isTaken({ name, type }: { name: string; type: string }, accept: string): boolean {
  const taken = accept.split(',').map((each) => each.trim().toLowerCase());
  return taken.some((each) =>
    each.startsWith('.') ? type === '' && name.toLowerCase().endsWith(each) : type === each,
  );
}
