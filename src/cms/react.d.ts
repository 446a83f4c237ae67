/** React's, which the CMS puts there for controls and templates. */
declare global {
  var createClass: (specification: object) => never;
  var h: (tag: string, props: { ref: (element: HTMLElement | null) => void }) => object;
}

export {};
