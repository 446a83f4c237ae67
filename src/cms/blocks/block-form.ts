import type { Field } from '@sveltia/cms';
import { DOWNLOAD_TYPES } from '../config/media.ts';
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
export function toBlockFields(block: Block): Field[] {
  const { identifiable } = settings.photos;
  const attributes = readAttributeForm(block).flatMap((field) =>
    block.files?.includes(field.name)
      ? [toFileField(field)]
      : toCmsField(offerPeople(field, identifiable)),
  );
  const content = toContentField(block);
  return content ? [...attributes, content] : attributes;
}

function toContentField({ content }: Block): Field | undefined {
  switch (content) {
    case 'nothing':
      return undefined;
    case 'words':
      return {
        name: CONTENT_FIELD,
        label: 'Words of the link',
        hint: 'May stay empty. Then the link says what it leads to.',
        widget: 'string',
        required: false,
      };
    case 'blocks':
      return {
        name: CONTENT_FIELD,
        label: 'What it says',
        widget: 'richtext',
        required: true,
        ...BODY_OPTIONS,
      };
    case 'photos':
      return {
        name: CONTENT_FIELD,
        label: 'Photos',
        label_singular: 'Photo',
        widget: 'list',
        required: true,
        fields: toBlockFields(photoBlock),
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
