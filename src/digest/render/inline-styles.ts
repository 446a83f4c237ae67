import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, inline } from '@css-inline/css-inline-wasm';

let isReady: Promise<void> | undefined;

/** Loads the inliner; needed once before the first {@link inlineStyles}. */
export function loadInliner(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@css-inline/css-inline-wasm/index_bg.wasm');
  // The package hands its only parameter on to a function that wants it in an object.
  isReady ??= readFile(file).then((bytes) => initWasm({ module_or_path: bytes }));
  return isReady;
}

/** The same page with the styles of its first sheet on each element, as many mail programs need them. */
export function inlineStyles(html: string): string {
  return inline(html, { keepStyleTags: false, loadRemoteStylesheets: false });
}
