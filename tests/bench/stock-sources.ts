/**
 * The stock site's own files: what Astro's documentation shows for a blog with content
 * collections and MDX, without anything to make it faster or slower. Kept as text because they
 * are a project of their own, with types of their own.
 */
export const stockSources: ReadonlyMap<string, string> = new Map([
  [
    'package.json',
    `{
  "name": "stock",
  "private": true,
  "type": "module",
  "dependencies": { "@astrojs/mdx": "*", "@astrojs/rss": "*", "@astrojs/sitemap": "*", "astro": "*" }
}
`,
  ],
  ['tsconfig.json', '{ "extends": "astro/tsconfigs/strict" }\n'],
  [
    'astro.config.mjs',
    `import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://news.harbourhill.example',
  integrations: [mdx(), sitemap()],
});
`,
  ],
  [
    'src/content.config.ts',
    `import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

const newsletters = defineCollection({
  loader: glob({ base: './src/content/newsletters', pattern: '**/*.mdx' }),
  schema: ({ image }) =>
    z.object({
      title: z.string(),
      date: z.coerce.date(),
      class: z.string(),
      summary: z.string(),
      tags: z.array(z.string()),
      cover: image(),
      coverAlt: z.string(),
      ask: z.object({ text: z.string(), by: z.coerce.date() }),
    }),
});

const events = defineCollection({
  loader: glob({ base: './src/content/events', pattern: '**/*.md' }),
  schema: z.object({ title: z.string(), date: z.coerce.date(), start: z.string(), place: z.string() }),
});

export const collections = { newsletters, events };
`,
  ],
  [
    'src/layouts/Layout.astro',
    `---
interface Props {
  title: string;
  description?: string;
}
const { title, description = 'News from our classrooms.' } = Astro.props;
const canonical = new URL(Astro.url.pathname, Astro.site);
---

<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>{title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="description" content={description} />
    <link rel="canonical" href={canonical} />
    <link rel="alternate" type="application/rss+xml" title="News" href="/rss.xml" />
  </head>
  <body>
    <header>
      <nav>
        <a href="/">Home</a>
        <a href="/newsletters/">Newsletters</a>
        <a href="/events/">Events</a>
        <a href="/about/">About</a>
      </nav>
    </header>
    <main><slot /></main>
    <footer>Harbour Hill School</footer>
  </body>
</html>

<style is:global>
  body {
    font-family: Georgia, serif;
    line-height: 1.5;
    margin: 0 auto;
    max-width: 44rem;
    padding: 1rem;
  }
  img {
    height: auto;
    max-width: 100%;
  }
</style>
`,
  ],
  [
    'src/components/Card.astro',
    `---
import type { CollectionEntry } from 'astro:content';
import { Image } from 'astro:assets';
import FormattedDate from './FormattedDate.astro';

interface Props {
  post: CollectionEntry<'newsletters'>;
}
const { id, data } = Astro.props.post;
---

<article class="card">
  <Image src={data.cover} alt="" width={800} widths={[400, 800, 1200]} sizes="22rem" />
  <h3><a href={\`/newsletters/\${id}/\`}>{data.title}</a></h3>
  <p>{data.summary}</p>
  <FormattedDate date={data.date} />
</article>

<style>
  .card {
    border-block-end: 1px solid;
    padding-block: 1rem;
  }
</style>
`,
  ],
  [
    'src/components/FormattedDate.astro',
    `---
interface Props {
  date: Date;
}
const { date } = Astro.props;
---

<time datetime={date.toISOString()}>
  {date.toLocaleDateString('en-CA', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })}
</time>
`,
  ],
  [
    'src/components/Callout.astro',
    `---
interface Props {
  kind: string;
  title: string;
}
const { kind, title } = Astro.props;
---

<aside class={\`callout callout-\${kind}\`}>
  <p><strong>{title}</strong></p>
  <slot />
</aside>

<style>
  .callout {
    border-inline-start: 4px solid;
    padding-inline-start: 1rem;
  }
</style>
`,
  ],
  [
    'src/components/EventLink.astro',
    `---
import { getEntry } from 'astro:content';

interface Props {
  id: string;
}
const { id } = Astro.props;
const event = await getEntry('events', id);
if (!event) throw new Error(\`There is no event \${id}.\`);
---

<a href={\`/events/\${id}/\`}>{event.data.title}</a> ({event.data.start})
`,
  ],
  [
    'src/pages/index.astro',
    `---
import { getCollection } from 'astro:content';
import Card from '../components/Card.astro';
import Layout from '../layouts/Layout.astro';
import classes from '../classes.json';

const posts = (await getCollection('newsletters')).sort((a, b) => +b.data.date - +a.data.date);
---

<Layout title="Harbour Hill School">
  <h1>Harbour Hill School</h1>
  {classes.map(({ id, name }) => <a href={\`/classes/\${id}/\`}>{name}</a>)}
  {posts.slice(0, 6).map((post) => <Card post={post} />)}
</Layout>
`,
  ],
  [
    'src/pages/about.mdx',
    `---
layout: ../layouts/Layout.astro
title: About
---

# About

This is where our classes write home.
`,
  ],
  [
    'src/pages/newsletters/[id].astro',
    `---
import { Image } from 'astro:assets';
import { getCollection, render } from 'astro:content';
import FormattedDate from '../../components/FormattedDate.astro';
import Layout from '../../layouts/Layout.astro';

export async function getStaticPaths() {
  const posts = await getCollection('newsletters');
  return posts.map((post) => ({ params: { id: post.id }, props: { post } }));
}

const { post } = Astro.props;
const { title, summary, date, cover, coverAlt, ask } = post.data;
const { Content } = await render(post);
---

<Layout title={title} description={summary}>
  <article>
    <h1>{title}</h1>
    <FormattedDate date={date} />
    <Image src={cover} alt={coverAlt} width={800} widths={[400, 800, 1200]} sizes="46rem" />
    <p>{ask.text} (<FormattedDate date={ask.by} />)</p>
    <Content />
  </article>
</Layout>
`,
  ],
  [
    'src/pages/newsletters/[...page].astro',
    `---
import { getCollection } from 'astro:content';
import Card from '../../components/Card.astro';
import Layout from '../../layouts/Layout.astro';

export async function getStaticPaths({ paginate }) {
  const posts = await getCollection('newsletters');
  return paginate(posts.sort((a, b) => +b.data.date - +a.data.date), { pageSize: 50 });
}

const { page } = Astro.props;
---

<Layout title="Newsletters">
  <h1>Newsletters</h1>
  {page.data.map((post) => <Card post={post} />)}
  {page.url.prev && <a href={page.url.prev}>Newer</a>}
  {page.url.next && <a href={page.url.next}>Older</a>}
</Layout>
`,
  ],
  [
    'src/pages/classes/[id].astro',
    `---
import { getCollection } from 'astro:content';
import Card from '../../components/Card.astro';
import Layout from '../../layouts/Layout.astro';
import classes from '../../classes.json';

export function getStaticPaths() {
  return classes.map(({ id, name }) => ({ params: { id }, props: { name } }));
}

const { id } = Astro.params;
const posts = await getCollection('newsletters', ({ data }) => data.class === id);
posts.sort((a, b) => +b.data.date - +a.data.date);
---

<Layout title={Astro.props.name}>
  <h1>{Astro.props.name}</h1>
  {posts.slice(0, 50).map((post) => <Card post={post} />)}
</Layout>
`,
  ],
  [
    'src/pages/events/index.astro',
    `---
import { getCollection } from 'astro:content';
import Layout from '../../layouts/Layout.astro';

const events = await getCollection('events');
---

<Layout title="Events">
  <h1>Events</h1>
  <ul>
    {events.map(({ id, data }) => <li><a href={\`/events/\${id}/\`}>{data.title}</a> {data.start}</li>)}
  </ul>
</Layout>
`,
  ],
  [
    'src/pages/events/[id].astro',
    `---
import { getCollection, render } from 'astro:content';
import Layout from '../../layouts/Layout.astro';

export async function getStaticPaths() {
  const events = await getCollection('events');
  return events.map((event) => ({ params: { id: event.id }, props: { event } }));
}

const { event } = Astro.props;
const { Content } = await render(event);
---

<Layout title={event.data.title}>
  <h1>{event.data.title}</h1>
  <p>{event.data.start}, {event.data.place}</p>
  <Content />
</Layout>
`,
  ],
  [
    'src/pages/rss.xml.js',
    `import rss from '@astrojs/rss';
import { getCollection } from 'astro:content';

export async function GET(context) {
  const posts = await getCollection('newsletters');
  return rss({
    title: 'Harbour Hill School',
    description: 'News from our classrooms.',
    site: context.site,
    items: posts.map(({ id, data }) => ({
      title: data.title,
      pubDate: data.date,
      description: data.summary,
      link: \`/newsletters/\${id}/\`,
    })),
  });
}
`,
  ],
]);
