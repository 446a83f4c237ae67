/** A feed as links name it: the folder that both of its formats lie in, such as `/classes/willow/`. */
export interface FeedLink {
  title: string;
  folder: string;
}

/** Where the two formats of a feed lie, without the base. */
export function toFeedPaths(folder: string): { rss: string; json: string } {
  return { rss: `${folder}rss.xml`, json: `${folder}feed.json` };
}
