import { parseDate } from '../lib/dates/parse-date.ts';
import type { PlainDate } from '../lib/dates/plain.ts';
import type { ParsedBody } from '../mdx/parse-body.ts';
import type { WrittenFile, WrittenNode, WrittenTree } from '../mdx/written-tree.ts';
import type { AssetReader } from './assets.ts';
import type { EntryFile } from './entry-files.ts';
import type { FileFault, FrontMatter } from './front-matter.ts';

/** An entry in which each file name has been replaced by its safe copy. */
export interface TakenAssets {
  /** The header's values. */
  values: Record<string, unknown>;
  tree: WrittenTree;
  /** Absolute paths of the files that were taken. */
  sources: string[];
  faults: FileFault[];
  hints: FileFault[];
  /** The first day on which a consent ends: after it the entry is to be read anew. */
  soundUntil: PlainDate | undefined;
}

interface WrittenEntry {
  frontMatter: FrontMatter;
  body: ParsedBody | undefined;
  /** Line of the file on which the body begins. */
  bodyLine: number;
  reader: { assets: AssetReader; today: PlainDate };
}

/**
 * Takes in the pictures and downloads of an entry. A picture whose consent has ended is left
 * out, as if it had never been written, and a hint says so.
 */
export async function takeAssets(file: EntryFile, entry: WrittenEntry): Promise<TakenAssets> {
  const { frontMatter, body, bodyLine } = entry;
  const taken = new Taking(file.file, entry.reader);
  const cover = findCover(frontMatter);
  if (cover) await taken.take(cover);
  for (const { line, ...written } of body?.files ?? []) {
    await taken.take({ ...written, line: line + bodyLine - 1 });
  }
  return {
    values: replaceCover(frontMatter.values, cover && taken.find(cover)),
    tree: taken.replaceIn(body?.tree ?? []),
    sources: taken.sources,
    faults: taken.faults,
    hints: taken.hints,
    soundUntil: taken.consentEnds.sort()[0],
  };
}

/** What became of a file name: its safe copy, or nothing when it is not to be shown. */
type Found = { reference: string } | 'ended' | undefined;

class Taking {
  readonly sources: string[] = [];
  readonly faults: FileFault[] = [];
  readonly hints: FileFault[] = [];
  readonly consentEnds: PlainDate[] = [];
  readonly #references = new Map<string, string>();
  readonly #file: string;
  readonly #reader: WrittenEntry['reader'];

  constructor(file: string, reader: WrittenEntry['reader']) {
    this.#file = file;
    this.#reader = reader;
  }

  async take({ name, kind, line, consentExpires }: WrittenFile): Promise<void> {
    if (this.#hasEnded(consentExpires)) {
      const problem = `The consent for the picture "${name}" ended on ${consentExpires}, so it is not shown.`;
      this.hints.push({ line, problem, fix: 'Ask the families again, or choose another picture.' });
      return;
    }
    if (consentExpires) this.consentEnds.push(consentExpires);
    const { readPicture, readDownload } = this.#reader.assets;
    const asset = await (kind === 'picture' ? readPicture : readDownload)(this.#file, name);
    if ('problem' in asset) {
      this.faults.push({ line, ...asset });
      return;
    }
    this.sources.push(asset.source);
    this.#references.set(name, asset.reference);
  }

  find({ name, consentExpires }: Pick<WrittenFile, 'name' | 'consentExpires'>): Found {
    if (this.#hasEnded(consentExpires)) return 'ended';
    const reference = this.#references.get(name);
    return reference === undefined ? undefined : { reference };
  }

  replaceIn(tree: WrittenTree): WrittenTree {
    return tree.flatMap((node): WrittenNode[] => {
      if (node.type === 'html') return [node];
      if (node.type === 'component') return [this.#replaceInComponent(node)];
      const { consentExpires, ...picture } = node;
      const found = this.find({ name: node.src, consentExpires });
      if (found === 'ended') return [];
      return [{ ...picture, src: found?.reference ?? node.src }];
    });
  }

  #replaceInComponent(node: Extract<WrittenNode, { type: 'component' }>): WrittenNode {
    const name = node.props['file'];
    const file = name === undefined ? undefined : this.#references.get(name);
    return {
      ...node,
      props: file === undefined ? node.props : { ...node.props, file },
      children: this.replaceIn(node.children),
    };
  }

  #hasEnded(consentExpires: PlainDate | undefined): boolean {
    return consentExpires !== undefined && consentExpires < this.#reader.today;
  }
}

function findCover({ values, lineOf }: FrontMatter): WrittenFile | undefined {
  const { src, consent } = toFields(values['cover']);
  if (typeof src !== 'string') return undefined;
  const { expires } = toFields(consent);
  const ends = typeof expires === 'string' ? parseDate(expires) : undefined;
  return {
    name: src,
    kind: 'picture',
    line: lineOf(['cover', 'src']),
    consentExpires: ends && 'value' in ends ? ends.value : undefined,
  };
}

function replaceCover(values: Record<string, unknown>, found: Found): Record<string, unknown> {
  if (found === undefined) return values;
  const { cover, ...others } = values;
  if (found === 'ended') return others;
  return { ...others, cover: { ...toFields(cover), src: found.reference } };
}

function toFields(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? { ...value } : {};
}
