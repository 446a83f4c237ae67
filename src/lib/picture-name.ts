/** Names that say what place a picture has and nothing of what it shows. */
const PLAIN_NAME =
  /^(?:(?:cover|photo|picture|image|img|dsc[nf]?|pic|drawing|scan|map|poster|logo|icon|banner|gallery|before|after)[-_ ]?\d{0,5}|\d{1,5}|photo-[0-9a-f]{8}|[0-9a-f]{16,64})$/i;

/**
 * Whether the name of a picture's file holds words, such as a child's name, or a day, as in
 * `IMG_20260514_083012.jpg`. Such a name is kept by git for ever.
 */
export function hasTellingName(fileName: string): boolean {
  return !PLAIN_NAME.test(fileName.replace(/\.[^.]*$/, ''));
}
