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
    src: text('File name of the picture, which lies beside this entry.'),
    alt: text('What the photo shows, for someone who can’t see it.', { max: 300 }).optional(),
    decorative: yesNo('Yes when the photo only decorates.').optional(),
    people: choice('none, background or identifiable.', PEOPLE_IN_PICTURE),
    consentGiven: date('Day on which the families agreed.').optional(),
    consentExpires: date('Day on which that consent ends.').optional(),
    caption: text('Words under the photo.', { max: 240 }).optional(),
    credit: text('Who made the photo.', { max: 80 }).optional(),
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
