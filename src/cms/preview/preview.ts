import type { CustomPreviewTemplateProps } from '@sveltia/cms';
import { toPlainDate } from '../../lib/dates/plain.ts';
import { escapeHtml } from '../../lib/words.ts';
import type { TextReader } from '../../loader/read-entry-text.ts';
import { isFactCollection } from '../../schemas/collection-names.ts';
import { getNow } from '../../site/clock.ts';
import { settings } from '../../site/settings.ts';
import { t } from '../../site/translate.ts';
import { createDraftAssets } from '../reading/draft-assets.ts';
import { getLanguage } from '../reading/get-language.ts';
import { readDraft } from '../reading/read-draft.ts';
import { readOthers, type OtherEntry, type Others } from '../reading/read-others.ts';
import { renderFindings } from '../reading/render-findings.ts';
import { FormEntry } from './form-entry.ts';
import { listSaved } from './list-saved.ts';
import { preparePane, type Pane } from './pane.ts';
import { renderPage } from './render-page.ts';
import { replaceContent } from './replace-content.ts';
import { showPictures } from './show-pictures.ts';

/** What the CMS gives to a template, each time that something was typed. */
export type PreviewProps = CustomPreviewTemplateProps;

/** How long nobody types before the entry is checked, in milliseconds. */
const PAUSE = 500;

/** Saved entries that are read in one go, before the browser may answer somebody. */
const AT_ONCE = 8;

/** One entry in the pane beside its form: its page as the site will show it, and what was found. */
export class Preview {
  readonly #pane: Pane;
  readonly #entry: FormEntry;
  readonly #reader: TextReader;
  /** Missing until all of them are read. */
  #saved: readonly OtherEntry[] | undefined;
  #others: Others | undefined;
  #props: PreviewProps;
  #isDrawing = false;
  #isOutdated = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Fills `element`, and begins to read what the school has saved. */
  constructor(element: HTMLElement, props: PreviewProps) {
    this.#pane = preparePane(element);
    this.#props = props;
    this.#entry = new FormEntry(props.entry);
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
    this.#entry.update(props.entry);
    this.#drawSoon();
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
    await this.#readOthers(saved);
    await this.#check();
  }

  async #readOthers(saved: readonly OtherEntry[]): Promise<void> {
    this.#others = await readOthers(saved, { ...this.#reader, except: this.#entry.file });
    this.#drawSoon();
  }

  get #isClosed(): boolean {
    return this.#pane.page.ownerDocument.defaultView === null;
  }

  #drawSoon(): void {
    this.#isOutdated = true;
    if (!this.#isDrawing) void this.#draw();
  }

  /** Draws until nothing new was typed meanwhile. */
  async #draw(): Promise<void> {
    this.#isDrawing = true;
    while (this.#isOutdated && this.#others && !this.#isClosed) {
      this.#isOutdated = false;
      const { library } = this.#others;
      try {
        const entry = await this.#entry.read(library, this.#reader);
        replaceContent(this.#pane.page, await renderPage(entry, library));
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

  #setLanguage(): void {
    const { page } = this.#pane;
    const main = page.querySelector('main');
    const { documentElement: root } = page.ownerDocument;
    root.lang = main?.lang ?? '';
    root.dir = main?.dir ?? '';
  }

  /** Tells what was found; of a form in which nothing stands yet there is nothing to say. */
  async #check(): Promise<void> {
    if (!this.#saved || this.#isClosed) return;
    const { collection, id, file, isSaved } = this.#entry;
    try {
      const { entry, incomplete, findings } = await readDraft(this.#entry.write(), {
        ...{ collection, id, file, others: this.#saved },
        ...{ school: settings, now: getNow() },
      });
      const isBegun = entry ?? incomplete ?? isSaved;
      const view = { collection, language: getLanguage() };
      replaceContent(this.#pane.findings, isBegun ? renderFindings(findings, view) : '');
    } catch (error) {
      console.error(error);
    }
  }
}
