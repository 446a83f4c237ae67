import type { CustomPreviewTemplateProps } from '@sveltia/cms';
import { readEntryText, type TextReader } from '../../loader/read-entry-text.ts';
import type { CollectionName } from '../../schemas/collection-names.ts';
import type { ContentTree } from '../../schemas/content-tree.ts';
import type { Library, LibraryEntry } from '../../schemas/library.ts';
import { SOURCE_FIELD, type FileFormat, type FormValues } from '../format/file-format.ts';
import { findFileFormat } from '../format/find-file-format.ts';
import { findEntryId, toEntryFile } from '../reading/entry-path.ts';
import { completeEntry } from './complete-entry.ts';

/** What the CMS gives of an entry. */
type GivenEntry = CustomPreviewTemplateProps['entry'];

/** The id of an entry that was never saved. */
const UNSAVED = 'not-saved-yet';

/** The entry of a form: the file that it would be, and what a page can show of it. */
export class FormEntry {
  readonly collection: CollectionName;
  readonly #format: FileFormat;
  #entry: GivenEntry;
  #body: ContentTree = [];

  constructor(entry: GivenEntry) {
    this.collection = entry.get('collection') as CollectionName;
    this.#format = findFileFormat(this.collection);
    this.#entry = entry;
  }

  /** Takes what stands in the form now. */
  update(entry: GivenEntry): void {
    this.#entry = entry;
  }

  get isSaved(): boolean {
    return this.id !== UNSAVED;
  }

  get id(): string {
    return findEntryId(this.#entry.get('path')) ?? UNSAVED;
  }

  /** Path of its file. */
  get file(): string {
    return this.isSaved ? this.#entry.get('path') : toEntryFile(this.collection, this.id);
  }

  /** The file as it would be saved now; as it was saved, where it can’t be written. */
  write(): string {
    const values = this.#readValues();
    try {
      return this.#format.toFile(values);
    } catch {
      const source = values[SOURCE_FIELD];
      return typeof source === 'string' ? source : '';
    }
  }

  /** The entry, made whole enough for a page among the others of `library`. */
  async read(library: Library, reader: TextReader): Promise<LibraryEntry> {
    const { collection, id, file } = this;
    const values = this.#readValues();
    const result = await readEntryText({ collection, id, file }, this.write(), reader);
    const entry = completeEntry(result, {
      ...{ collection, id, file, values, form: this.#format.form, today: reader.today },
      findAny: (name) => library[name][0]?.id,
    });
    this.#keepBody(entry, values);
    return entry;
  }

  /** What stands in the form; the CMS has it in lists and maps of its own. */
  #readValues(): FormValues {
    return (this.#entry.get('data') as unknown as { toJS: () => FormValues }).toJS();
  }

  /** Half a component is no body at all: what was there before it is shown until it is whole. */
  #keepBody({ data }: LibraryEntry, { body }: FormValues): void {
    if (!('body' in data)) return;
    const isWritten = typeof body === 'string' && body.trim() !== '';
    if (isWritten && data.body.length === 0) data.body = this.#body;
    this.#body = data.body;
  }
}
