import { renderSlotToString, renderToString } from 'astro/runtime/server/index.js';

type Factory = Parameters<typeof renderToString>[1];
type Result = Parameters<typeof renderToString>[0];
type Slots = NonNullable<Parameters<Result['createAstro']>[1]>;
type Slot = Parameters<typeof renderSlotToString>[1];

/**
 * The HTML of an Astro component, in any place where JavaScript runs. `astro/container` does the
 * same on a server; it brings all of Astro with it.
 */
export function renderComponent(
  component: (props: never) => unknown,
  props: Record<string, unknown>,
): Promise<string> {
  return renderToString(
    createResult(),
    component as unknown as Factory,
    props,
    {},
  ) as Promise<string>;
}

/** As much of a page's circumstances as components without scripts and routes ask for. */
function createResult(): Result {
  const result: Partial<Result> = {
    base: '/',
    cancelled: false,
    compressHTML: 'jsx',
    styles: new Set(),
    scripts: new Set(),
    links: new Set(),
    componentMetadata: new Map(),
    clientDirectives: new Map(),
    renderers: [],
    // Nothing in a preview runs: every script is there and empty.
    inlinedScripts: { get: () => '' } as unknown as Map<string, string>,
    createAstro: (props, slots) =>
      ({ props, slots: readSlots(slots ?? {}) }) as unknown as ReturnType<Result['createAstro']>,
    _metadata: {
      hasHydrationScript: false,
      rendererSpecificHydrationScripts: new Set(),
      renderedScripts: new Set(),
      hasDirectives: new Set(),
      hasRenderedHead: true,
      hasRenderedServerIslandRuntime: false,
      headInTree: false,
      extraHead: [],
      extraStyleHashes: [],
      extraScriptHashes: [],
      propagators: new Set(),
    } as unknown as Result['_metadata'],
  };
  return result as Result;

  function readSlots(slots: Slots) {
    return {
      has: (name: string) => Object.hasOwn(slots, name),
      render: (name: string) => renderSlotToString(result as Result, slots[name] as Slot),
    };
  }
}
