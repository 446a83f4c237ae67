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
        description: 'The picture itself.',
        label: 'Picture',
        editor: 'picture',
        example: 'cover.jpg',
      }),
      alt: text('What the picture shows, for someone who can’t see it.', { max: 300 })
        .meta({ label: 'Description' })
        .optional(),
      decorative: yesNo('Whether the picture only decorates and needs no description.')
        .meta({ label: 'Only decoration' })
        .optional(),
      people: choice('Whether children are in it, and can be recognised.', PEOPLE_IN_PICTURE, {
        phrases: 'peopleInPicture',
      }).meta({ label: 'Who is in it' }),
      consent: z
        .strictObject({
          given: date('Day on which every family in the picture agreed.').meta({
            label: 'Given on',
          }),
          expires: date('Day on which that consent ends.').meta({ label: 'Ends on' }),
        })
        .meta({
          description: 'What the families have agreed to, needed when a child can be recognised.',
        })
        .optional(),
      credit: text('Who made the picture.').meta({ label: 'Made by' }).optional(),
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
