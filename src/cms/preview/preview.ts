import type { CustomPreviewTemplateProps } from '@sveltia/cms';
import { toPlainDate } from '../../lib/dates/plain.ts';
import { escapeHtml } from '../../lib/words.ts';
import { schemas } from '../../loader/entry-schemas.ts';
import { readEntryText, type TextReader } from '../../loader/read-entry-text.ts';
import { isFactCollection, type CollectionName } from '../../schemas/collection-names.ts';
import type { ContentTree } from '../../schemas/content-tree.ts';
import type { LibraryEntry } from '../../schemas/library.ts';
import { getNow } from '../../site/clock.ts';
import { settings } from '../../site/settings.ts';
import { t } from '../../site/translate.ts';
import { createFileFormat } from '../format/create-file-format.ts';
import { SOURCE_FIELD, type FileFormat, type FormValues } from '../format/file-format.ts';
import type { FormField } from '../form/form-field.ts';
import { readForm } from '../form/read-form.ts';
import { createDraftAssets } from '../reading/draft-assets.ts';
import { findEntryId, toEntryFile } from '../reading/entry-path.ts';
import { getLanguage } from '../reading/get-language.ts';
import { readDraft } from '../reading/read-draft.ts';
import { readOthers, type OtherEntry, type Others } from '../reading/read-others.ts';
import { renderFindings } from '../reading/render-findings.ts';
import { completeEntry } from './complete-entry.ts';
import { listSaved } from './list-saved.ts';
import { preparePane, type Pane } from './pane.ts';
import { renderPage } from './render-page.ts';
import { replaceContent } from './replace-content.ts';
import { showPictures } from './show-pictures.ts';

/** What the CMS gives to a template, each time that something was typed. */
export type PreviewProps = CustomPreviewTemplateProps;

/** The id of an entry that was never saved. */
const UNSAVED = 'not-saved-yet';

/** How long nobody types before the entry is checked, in milliseconds. */
const PAUSE = 500;

/** Saved entries that are read in one go, before the browser may answer somebody. */
const AT_ONCE = 8;

/** One entry in the pane beside its form: its page as the site will show it, and what was found. */
export class Preview {
  readonly #pane: Pane;
  readonly #collection: CollectionName;
  readonly #form: readonly FormField[];
  readonly #format: FileFormat;
  readonly #reader: TextReader;
  #saved: readonly OtherEntry[] = [];
  #isSavedRead = false;
  #others: Others | undefined;
  #props: PreviewProps;
  #isDrawing = false;
  #isOutdated = false;
  #body: ContentTree = [];
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Fills `element`, and begins to read what the school has saved. */
  constructor(element: HTMLElement, props: PreviewProps) {
    this.#pane = preparePane(element);
    this.#props = props;
    this.#collection = props.entry.get('collection') as CollectionName;
    this.#form = readForm(schemas[this.#collection]);
    this.#format = createFileFormat(this.#collection, this.#form);
    this.#reader = {
      assets: createDraftAssets(),
      today: toPlainDate(getNow()),
      identifiable: settings.photos.identifiable,
    };
    void this.#readSaved();
  }

  /** Shows what stands in the form now. */
  show(props: PreviewProps): void {
    if (this.#isClosed) return;
    this.#props = props;
    this.#isOutdated = true;
    if (!this.#isDrawing) void this.#draw();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#check(), PAUSE);
  }

  /** Classes and people first, which every page names; the others little by little. */
  async #readSaved(): Promise<void> {
    const saved = await listSaved(this.#props);
    await this.#readOthers(saved.filter(({ collection }) => isFactCollection(collection)));
    for (let start = 0; start < saved.length; start += AT_ONCE) {
      await readOthers(saved.slice(start, start + AT_ONCE), { ...this.#reader, except: '' });
      await new Promise((resolve) => setTimeout(resolve));
      if (this.#isClosed) return;
    }
    this.#saved = saved;
    this.#isSavedRead = true;
    await this.#readOthers(saved);
    await this.#check();
  }

  async #readOthers(saved: readonly OtherEntry[]): Promise<void> {
    this.#others = await readOthers(saved, { ...this.#reader, except: this.#file });
    this.#isOutdated = true;
    if (!this.#isDrawing) void this.#draw();
  }

  get #isClosed(): boolean {
    return this.#pane.page.ownerDocument.defaultView === null;
  }

  get #id(): string {
    return findEntryId(this.#props.entry.get('path')) ?? UNSAVED;
  }

  get #file(): string {
    return toEntryFile(this.#collection, this.#id);
  }

  /** Draws until nothing new was typed meanwhile. */
  async #draw(): Promise<void> {
    this.#isDrawing = true;
    while (this.#isOutdated && this.#others && !this.#isClosed) {
      this.#isOutdated = false;
      try {
        const html = await renderPage(await this.#readEntry(), this.#others.library);
        replaceContent(this.#pane.page, html);
        this.#setLanguage();
      } catch (error) {
        console.error(error);
        // What was shown before says more than an excuse.
        if (!this.#pane.page.hasChildNodes()) {
          replaceContent(
            this.#pane.page,
            `<main><p>${escapeHtml(t('preview.trouble'))}</p></main>`,
          );
        }
      }
      void showPictures(this.#pane.page, this.#props.getAsset);
    }
    this.#isDrawing = false;
  }

  /** The entry of the form, made whole enough for a page. */
  async #readEntry(): Promise<LibraryEntry> {
    const { library } = this.#others!;
    const place = { collection: this.#collection, id: this.#id, file: this.#file };
    const values = this.#readForm();
    const result = await readEntryText(place, this.#toText(values), this.#reader);
    const entry = completeEntry(result, {
      ...{ ...place, values, form: this.#form, today: this.#reader.today },
      findAny: (collection) => library[collection][0]?.id,
    });
    this.#keepBody(entry, values);
    return entry;
  }

  /** What stands in the form; the CMS has it in lists and maps of its own. */
  #readForm(): FormValues {
    return (this.#props.entry.get('data') as unknown as { toJS: () => FormValues }).toJS();
  }

  /** The file as it would be saved now; as it was saved, where it can’t be written. */
  #toText(values: FormValues): string {
    try {
      return this.#format.toFile(values);
    } catch {
      const source = values[SOURCE_FIELD];
      return typeof source === 'string' ? source : '';
    }
  }

  /** Half a component is no body at all: what was there before it is shown until it is whole. */
  #keepBody({ data }: LibraryEntry, values: FormValues): void {
    if (!('body' in data)) return;
    const { body } = values;
    const isWritten = typeof body === 'string' && body.trim() !== '';
    if (isWritten && data.body.length === 0) data.body = this.#body;
    this.#body = data.body;
  }

  #setLanguage(): void {
    const { page } = this.#pane;
    const main = page.querySelector('main');
    const { documentElement: root } = page.ownerDocument;
    root.lang = main?.lang ?? '';
    root.dir = main?.dir ?? '';
  }

  /** Tells what was found; of a form in which nothing stands yet there is nothing to say. */
  async #check(): Promise<void> {
    if (!this.#isSavedRead || this.#isClosed) return;
    try {
      const { entry, incomplete, findings } = await readDraft(this.#toText(this.#readForm()), {
        ...{ collection: this.#collection, id: this.#id, others: this.#saved },
        ...{ school: settings, now: getNow() },
      });
      const isBegun = entry ?? incomplete ?? this.#id !== UNSAVED;
      const view = { collection: this.#collection, language: getLanguage() };
      replaceContent(this.#pane.findings, isBegun ? renderFindings(findings, view) : '');
    } catch (error) {
      console.error(error);
    }
  }
}
