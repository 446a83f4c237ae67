/**
 * Does a piece of reading once for all pages of a build. While writing (`astro dev`) content
 * changes under the pages, so nothing is remembered.
 */
export function remember<Result>(read: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => (import.meta.env.DEV ? read() : (result ??= read()));
}

/** The same for reading that depends on one word, such as a locale. */
export function rememberEach<Result>(
  read: (key: string) => Promise<Result>,
): (key: string) => Promise<Result> {
  const results = new Map<string, Promise<Result>>();
  return (key) => {
    if (import.meta.env.DEV) return read(key);
    const known = results.get(key) ?? read(key);
    results.set(key, known);
    return known;
  };
}
