import type { WrittenFile } from '../mdx/written-tree.ts';
import type { School } from '../schemas/school.ts';

/** What a school shows of children who can be recognised. */
export type IdentifiablePolicy = School['photos']['identifiable'];

/**
 * Why a picture may not be shown as far as the people in it go: nothing says who they are, or the
 * school shows no child who can be recognised, or not without consent. The answer of a cover is
 * asked for by its schema.
 */
export function findPeopleFault(
  { name, kind, alt, people, consent }: WrittenFile,
  { isCover, identifiable }: { isCover: boolean; identifiable: IdentifiablePolicy },
): { problem: string; fix: string } | undefined {
  if (kind !== 'picture') return undefined;
  // Without a description it is refused already, with the same advice.
  if (people === undefined && !isCover && alt) {
    const written = `<Photo src="${name}" alt="${alt.replaceAll('"', '”')}" people="none" />`;
    return {
      problem: `The picture "${name}" does not say who can be recognised in it.`,
      fix: `Write ${written}; if somebody is in it whom nobody can recognise, people="background".`,
    };
  }
  if (people !== 'identifiable') return undefined;
  const owner = isCover ? 'cover' : '<Photo>';
  if (identifiable === 'never') {
    return {
      problem: `${owner}: A child is identifiable in the picture "${name}", and this school shows no such pictures.`,
      fix: 'Choose one that shows work, hands or backs. The school’s rule is photos.identifiable in school.config.ts.',
    };
  }
  if (consent?.given && consent.expires) return undefined;
  const fields = isCover
    ? 'consent: with the days given: and expires:'
    : 'consentGiven="…" and consentExpires="…"';
  return {
    problem: `${owner}: A child is identifiable in the picture "${name}", and no consent is noted.`,
    fix: `Add ${fields}, or choose another picture.`,
  };
}
