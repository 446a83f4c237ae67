import { defineCollection } from 'astro:content';
import { createContentLoaders } from './loader/astro-loader.ts';
import { collectionSchemas } from './schemas/collections.ts';
import { getNow } from './site/clock.ts';

const loaderOf = createContentLoaders({ content: 'src/content', now: getNow() });

export const collections = {
  classes: defineCollection({ loader: loaderOf('classes'), schema: collectionSchemas.classes }),
  people: defineCollection({ loader: loaderOf('people'), schema: collectionSchemas.people }),
  newsletters: defineCollection({
    loader: loaderOf('newsletters'),
    schema: ({ image }) => collectionSchemas.newsletters(image),
  }),
  celebrations: defineCollection({
    loader: loaderOf('celebrations'),
    schema: ({ image }) => collectionSchemas.celebrations(image),
  }),
  'home-learning': defineCollection({
    loader: loaderOf('home-learning'),
    schema: ({ image }) => collectionSchemas['home-learning'](image),
  }),
  events: defineCollection({
    loader: loaderOf('events'),
    schema: ({ image }) => collectionSchemas.events(image),
  }),
  goals: defineCollection({
    loader: loaderOf('goals'),
    schema: ({ image }) => collectionSchemas.goals(image),
  }),
  guides: defineCollection({
    loader: loaderOf('guides'),
    schema: ({ image }) => collectionSchemas.guides(image),
  }),
};
