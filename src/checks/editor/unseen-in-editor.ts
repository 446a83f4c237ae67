import {
  COLLECTION_NAMES,
  isFactCollection,
  type CollectionName,
} from '../../schemas/collection-names.ts';
import type { EntryRule } from '../rule.ts';

/** Finds entries that the site reads and the editor at `/admin/` does not show. */
export const unseenInEditorRule: EntryRule = {
  id: 'unseen-in-editor',
  level: 'hint',
  scope: 'entry',
  collections: COLLECTION_NAMES,
  page: {
    title: 'The editor sees every entry',
    why: 'The editor at /admin/ knows one place for an entry: a folder of its own with index.mdx in it, or a file that ends in .yaml for classes and people. Whoever writes there would miss an entry that lies elsewhere. Only schools that have the editor are told.',
    wrong: 'src/content/newsletters/willow-2026-05-08.mdx',
    right: 'src/content/newsletters/willow-2026-05-08/index.mdx',
  },
  find: ({ collection, file }, { school }) => {
    const place = toSeenPlace(collection, file);
    if (school.cms === undefined || place === file) return [];
    return [
      {
        file,
        path: [isFactCollection(collection) ? 'name' : 'title'],
        problem: 'The editor can’t see this file, so nobody can change it there.',
        fix: isFactCollection(collection)
          ? `Rename it to ${place}.`
          : `Move it to ${place}, and the pictures that lie beside it into the same folder.`,
      },
    ];
  },
};

/** Where the editor looks for an entry that lies in `file`. */
function toSeenPlace(collection: CollectionName, file: string): string {
  if (isFactCollection(collection)) return file.replace(/\.ya?ml$/, '.yaml');
  return file.replace(/(?:\/index)?\.mdx?$/, '/index.mdx');
}
