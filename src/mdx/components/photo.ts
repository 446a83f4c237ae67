import { z } from 'zod';
import { choice, date, refuse, text, yesNo } from '../../schemas/fields.ts';
import { PEOPLE_IN_PICTURE } from '../../schemas/picture.ts';

/**
 * The attributes of `<Photo>`, with the same rules as an entry's cover: a picture needs a
 * description. Whether one of an identifiable child may be shown is the school's to say, so that is
 * asked where its settings are known.
 */
export const photoAttributes = z
  .strictObject({
    src: text('The photo itself.').meta({ label: 'Photo', editor: 'picture' }),
    alt: text('What the photo shows, for someone who can’t see it.', { max: 300 })
      .meta({ label: 'Description' })
      .optional(),
    decorative: yesNo('Whether the photo only decorates and needs no description.')
      .meta({ label: 'Only decoration' })
      .optional(),
    people: choice('Whether children are in it, and can be recognised.', PEOPLE_IN_PICTURE, {
      phrases: 'peopleInPicture',
    }).meta({ label: 'Who is in it' }),
    consentGiven: date('Day on which the families agreed, when a child can be recognised.')
      .meta({ label: 'Consent given' })
      .optional(),
    consentExpires: date('Day on which that consent ends.')
      .meta({ label: 'Consent ends' })
      .optional(),
    caption: text('What it says under the photo.', { max: 240 })
      .meta({ label: 'Words under it' })
      .optional(),
    credit: text('Who made the photo.', { max: 80 }).meta({ label: 'Made by' }).optional(),
  })
  .superRefine(({ alt, decorative, consentGiven, consentExpires }, context) => {
    if (consentGiven && consentExpires && consentExpires < consentGiven) {
      const fix = 'Correct consentGiven="…" or consentExpires="…".';
      refuse(context, 'The consent ends before it is given.', fix);
    }
    if (!alt && !decorative) {
      const fix = 'Add alt="…" with a sentence that says what it shows, or decorative="yes".';
      refuse(context, 'The photo has no description.', fix);
    }
  });
