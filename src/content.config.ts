import { defineCollection } from 'astro:content';
import { CONTENT_FOLDER } from './loader/content-folder.ts';
import { createContentLoaders } from './loader/astro-loader.ts';
import { schemaOf } from './loader/collection-schema.ts';
import { getNow } from './site/clock.ts';
import { settings } from './site/settings.ts';

const loaderOf = createContentLoaders({
  content: CONTENT_FOLDER,
  now: getNow(),
  school: settings,
});

export const collections = {
  classes: defineCollection({ loader: loaderOf('classes'), schema: schemaOf('classes') }),
  people: defineCollection({ loader: loaderOf('people'), schema: schemaOf('people') }),
  newsletters: defineCollection({
    loader: loaderOf('newsletters'),
    schema: schemaOf('newsletters'),
  }),
  celebrations: defineCollection({
    loader: loaderOf('celebrations'),
    schema: schemaOf('celebrations'),
  }),
  'home-learning': defineCollection({
    loader: loaderOf('home-learning'),
    schema: schemaOf('home-learning'),
  }),
  events: defineCollection({ loader: loaderOf('events'), schema: schemaOf('events') }),
  goals: defineCollection({ loader: loaderOf('goals'), schema: schemaOf('goals') }),
  guides: defineCollection({ loader: loaderOf('guides'), schema: schemaOf('guides') }),
};
