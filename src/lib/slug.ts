/** Words as part of an address: lower case, letters and digits of any script, hyphens between. */
export function toSlug(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** Makes slugs that differ within one page: `snacks`, `snacks-2`. */
export function createUniqueSlugs(fallback: string): (words: string) => string {
  const taken = new Set<string>();
  return (words) => {
    const slug = toSlug(words) || fallback;
    let unique = slug;
    for (let count = 2; taken.has(unique); count++) unique = `${slug}-${count}`;
    taken.add(unique);
    return unique;
  };
}
