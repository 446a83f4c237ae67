import type { RenderContext } from './context.ts';

/** What every web form of an authoring component is given; its content comes as the slot. */
export interface AuthoringProps extends Pick<RenderContext, 'toHref' | 'findEntry'> {
  name: string;
  props: Readonly<Record<string, string>>;
  locale: string;
}
