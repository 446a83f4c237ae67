import { z } from 'zod';
import { choice, date, refuse, text, yesNo } from './fields.ts';

/** A picture as `astro:assets` knows it once ingested: dimensions in CSS pixels. */
export interface PictureSource {
  src: string;
  width: number;
  height: number;
  format: 'jpeg' | 'jpg' | 'png' | 'apng' | 'tiff' | 'webp' | 'gif' | 'svg' | 'avif';
  /** Astro's plain copy of these facts (see `lib/picture-sizes.ts`). */
  clone?: PictureSource | undefined;
}

/** Given by whoever reads the schema: Astro's `image()`, or a stand-in outside Astro. */
export type ImageSchema = () => z.ZodType<PictureSource>;

/** How far children can be recognised in a picture. */
export const PEOPLE_IN_PICTURE = ['none', 'background', 'identifiable'] as const;

export type PeopleInPicture = (typeof PEOPLE_IN_PICTURE)[number];

/** The picture of an entry and what makes it safe to publish. */
export function createPictureSchema(image: ImageSchema) {
  return z
    .strictObject({
      src: image().meta({
        description: 'File name of the picture, which lies beside this entry.',
        editor: 'picture',
        example: 'cover.jpg',
      }),
      alt: text('What the picture shows, for someone who can’t see it.', { max: 300 }).optional(),
      decorative: yesNo('Yes when the picture only decorates and needs no description.').optional(),
      people: choice(
        'Whether children can be recognised: none, background, or identifiable.',
        PEOPLE_IN_PICTURE,
        { phrases: 'peopleInPicture' },
      ),
      consent: z
        .strictObject({
          given: date('Day on which every family in the picture agreed.'),
          expires: date('Day on which that consent ends.'),
        })
        .meta({ description: 'Consent of the families, needed when a child is identifiable.' })
        .optional(),
      credit: text('Who made the picture.').optional(),
    })
    .superRefine(({ alt, decorative, consent }, context) => {
      if (consent && consent.expires < consent.given) {
        refuse(
          context,
          'The consent ends before it is given.',
          'Correct given: or expires: in consent:.',
        );
      }
      if (!alt && !decorative) {
        refuse(
          context,
          'The picture has no description.',
          'Add alt: with a sentence that says what it shows, or decorative: yes.',
        );
      }
    });
}

export type Picture = z.output<ReturnType<typeof createPictureSchema>>;
