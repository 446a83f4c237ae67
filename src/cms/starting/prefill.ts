import type { CmsConfig, Collection, CollectionDivider, Field } from '@sveltia/cms';
import type { WrittenCollection } from '../../schemas/collection-names.ts';
import type { Draft } from '../../starting/draft.ts';
import { writeDraft } from '../../starting/write-draft.ts';
import type { FormValues } from '../format/file-format.ts';
import { findFileFormat } from '../format/find-file-format.ts';

export type Drafts = Readonly<Partial<Record<WrittenCollection, Draft>>>;

/**
 * A configuration with which a new entry opens as if it had been begun by `npm run new`: the form
 * shows what the editor reads from that file, and keeps its text, so that an entry which is saved
 * untouched is that file to the letter.
 *
 * What is filled in is other words each day and for each class, so it can be read and not listed.
 * Sveltia CMS (0.221.1) makes a fingerprint of all that its configuration lists, and throws away what
 * somebody has typed and not saved when that is another one (`draft/backup.js`).
 */
export function prefill(config: CmsConfig, drafts: Drafts): CmsConfig {
  return {
    ...config,
    collections: (config.collections ?? []).map((collection) => {
      const draft = findDraft(collection, drafts);
      if (!draft || !('fields' in collection)) return collection;
      const values = readValues(draft);
      return { ...collection, fields: collection.fields.map((field) => begin(field, values)) };
    }),
  };
}

function findDraft({ name }: Collection | CollectionDivider, drafts: Drafts): Draft | undefined {
  return Object.values(drafts).find(({ collection }) => collection === name);
}

/** What the form of an entry shows of a draft. */
function readValues(draft: Draft): FormValues {
  return findFileFormat(draft.collection).fromFile(writeDraft(draft));
}

function begin(field: Field, values: FormValues): Field {
  const value = values[field.name];
  if (value === undefined) return field;
  return Object.defineProperty({ ...field }, 'default', { value, enumerable: false });
}
