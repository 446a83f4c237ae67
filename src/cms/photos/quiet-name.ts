/** Endings of pictures, for computers that give HEIC no type. */
const PICTURE = /\.(?:avif|gif|hei[cf]|jfif|jpe|jpe?g|png|svg|webp)$/i;

/**
 * A name without words for a picture that a teacher adds: `photo-3f9a1c20.jpg` for
 * `maya-birthday.jpg`. Git keeps a name for ever, and everybody may read it. A picture that is named
 * so already, and what is no picture, keeps its name. `mark` gives eight hexadecimal digits, new
 * ones each time.
 */
export function toQuietName(
  { name, type }: { name: string; type: string },
  mark: () => string,
): string {
  const isPicture = type.startsWith('image/') || PICTURE.test(name);
  if (!isPicture || /^photo-[0-9a-f]{8}\.\w+$/.test(name)) return name;
  const [ending = ''] = /\.\w+$/.exec(name) ?? [];
  return `photo-${mark()}${ending.toLowerCase()}`;
}
