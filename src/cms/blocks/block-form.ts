import type { Field } from '@sveltia/cms';
import { PLAIN_FACTS, type Speech } from '../config/field-facts.ts';
import { DOWNLOAD_TYPES } from '../config/media.ts';
import { nameFields } from '../config/name-fields.ts';
import { offerPeople } from '../config/picture-fields.ts';
import { toCmsField } from '../config/to-cms-field.ts';
import type { FormField } from '../form/form-field.ts';
import { readForm } from '../form/read-form.ts';
import { settings } from '../../site/settings.ts';
import { BODY_OPTIONS } from './body-options.ts';
import { photoBlock, type Block } from './block.ts';

/** Name of the form's field for what stands between the start and the end of a component. */
export const CONTENT_FIELD = 'content';

/** The attributes of a component as fields; files and pictures are chosen, not typed. */
export function readAttributeForm({ attributes, pictures = [] }: Block): FormField[] {
  return readForm(attributes).map((field) => {
    if (pictures.includes(field.name)) return { ...toFacts(field), kind: 'picture' };
    // A choice that is made anyway can't be left open.
    return field.kind === 'choice' && field.default ? { ...field, isNeeded: true } : field;
  });
}

/** The form of a component. */
export function toBlockFields(block: Block, speech: Speech): Field[] {
  const { identifiable } = settings.photos;
  const { locale } = speech;
  const form = nameFields(readAttributeForm(block), { form: block.name, locale });
  const attributes = form.flatMap((field) =>
    block.files?.includes(field.name)
      ? [toFileField(field)]
      : toCmsField(offerPeople(field, identifiable), { ...PLAIN_FACTS, ...speech }),
  );
  const content = toContentField(block, speech);
  return content ? [...attributes, content] : attributes;
}

function toContentField({ content }: Block, speech: Speech): Field | undefined {
  const { t } = speech;
  switch (content) {
    case 'nothing':
      return undefined;
    case 'words':
      return {
        name: CONTENT_FIELD,
        label: t('block.words'),
        hint: t('block.wordsHint'),
        widget: 'string',
        required: false,
      };
    case 'blocks':
      return {
        name: CONTENT_FIELD,
        label: t('block.content'),
        widget: 'richtext',
        required: true,
        ...BODY_OPTIONS,
      };
    case 'photos':
      return {
        name: CONTENT_FIELD,
        label: t('block.photos'),
        label_singular: t('block.photo'),
        widget: 'list',
        required: true,
        fields: toBlockFields(photoBlock, speech),
      };
  }
}

/** A file beside the entry, chosen or sent up. */
function toFileField({ name, label, hint, isNeeded }: FormField): Field {
  const accept = DOWNLOAD_TYPES;
  return { name, label, hint, required: isNeeded, widget: 'file', choose_url: false, accept };
}

function toFacts({ name, label, hint, isNeeded }: FormField) {
  return { name, label, hint, isNeeded };
}
