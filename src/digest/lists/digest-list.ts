import { toListIds } from '../../lib/list-ids.ts';
import type { EmblemColour } from '../../schemas/class.ts';
import type { DigestMode, DigestSettings } from '../../schemas/digest-settings.ts';
import type { LibraryEntry } from '../../schemas/library.ts';

/** One class, language and rhythm that families subscribe to. */
export interface DigestList {
  /** Such as `willow-en`: names folders, so it never changes while the list lives. */
  id: string;
  class: { id: string; name: string; colour: EmblemColour };
  /** BCP 47. */
  lang: string;
  mode: DigestMode;
  /** The group address that mail goes to, where the school uses one. */
  address: string | undefined;
  /** Where families sign up and leave. */
  signUp: string | undefined;
}

/** The lists of the classes that are taught now, in the order of the classes. */
export function createLists(
  classes: readonly LibraryEntry<'classes'>[],
  { mode: usual }: Pick<DigestSettings, 'mode'>,
): DigestList[] {
  return classes
    .filter(({ data }) => !data.archived)
    .flatMap(({ id, data }) => {
      const lists = data.lists ?? [];
      const ids = toListIds(id, lists, usual);
      return lists.map(({ lang, address, signUp, mode = usual }, index): DigestList => ({
        id: ids[index]!,
        class: { id, name: data.name, colour: data.emblem.colour },
        ...{ lang, mode, address, signUp },
      }));
    });
}
