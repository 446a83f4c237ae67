/** A component for TypeScript’s own programs, which can’t read `.astro` files; `astro check` can. */
declare module '*.astro' {
  const component: (props: never) => unknown;
  export default component;
}
