import { dropCountry } from './languages.ts';

/**
 * The id of each list of a class, such as `willow-en`. It names folders and stands in mails, so it
 * never changes while the list lives. Only a second list of a language is named for its rhythm: a
 * change of the first one’s rhythm must not make another list of it, to which nothing has been
 * sent yet. `usual` is the rhythm of lists that name none.
 */
export function toListIds(
  classId: string,
  lists: readonly { lang: string; mode?: string | undefined }[],
  usual: string,
): string[] {
  const known = new Set<string>();
  return lists.map(({ lang, mode = usual }) => {
    const name = `${classId}-${dropCountry(lang).toLowerCase()}`;
    const own = known.has(name) ? `${name}-${mode}` : name;
    known.add(name);
    return own;
  });
}
