import { parseDate } from '../lib/dates/parse-date.ts';
import type { PlainDate } from '../lib/dates/plain.ts';
import type { ParsedBody } from '../mdx/parse-body.ts';
import type { WrittenConsent, WrittenFile, WrittenNode, WrittenTree } from '../mdx/written-tree.ts';
import { PEOPLE_IN_PICTURE } from '../schemas/picture.ts';
import type { AssetReader } from './assets.ts';
import type { EntryFile } from './entry-files.ts';
import type { FileFault, FrontMatter } from './front-matter.ts';
import { findPeopleFault, type IdentifiablePolicy } from './picture-people.ts';

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
  reader: { assets: AssetReader; today: PlainDate; identifiable: IdentifiablePolicy };
}

/**
 * Takes in the pictures and downloads of an entry. A picture that the school may not show is a
 * fault. One for which the families' consent is not in force is left out, as if it had never been
 * written, and a hint says so.
 */
export async function takeAssets(file: EntryFile, entry: WrittenEntry): Promise<TakenAssets> {
  const { frontMatter, body, bodyLine, reader } = entry;
  const cover = findCover(frontMatter);
  const inBody = (body?.files ?? []).map((each) => ({ ...each, line: each.line + bodyLine - 1 }));
  const findPath = (written: WrittenFile) => (written === cover ? ['cover', 'src'] : ['body']);
  const files = cover ? [cover, ...inBody] : inBody;
  const withheld = files.filter(({ consent }) => !isInForce(consent, reader.today));
  const taken = new Taking(file.file, { ...reader, withheld: withheld.map(toPlainName) });
  for (const written of files) await taken.take(written, findPath(written));
  const peopleFaults = files.flatMap((written) => {
    const fault = findPeopleFault(written, { isCover: written === cover, ...reader });
    const place =
      written === cover
        ? { line: frontMatter.lineOf(['cover', 'people']), path: ['cover', 'people'] }
        : { line: written.line, path: ['body'] };
    return fault ? [{ ...place, ...fault }] : [];
  });
  return {
    values: replaceCover(frontMatter.values, cover && taken.find(cover.name)),
    tree: taken.replaceIn(body?.tree ?? []),
    sources: taken.sources,
    faults: [...peopleFaults, ...taken.faults],
    hints: withheld.map((written) => ({
      path: findPath(written),
      ...explainWithheld(written, reader.today),
    })),
    soundUntil: files.flatMap(({ consent }) => consent?.expires ?? []).sort()[0],
  };
}

/** What became of a file name: its safe copy, or nothing when it is not to be shown. */
type Found = { reference: string } | 'withheld' | undefined;

class Taking {
  readonly sources: string[] = [];
  readonly faults: FileFault[] = [];
  readonly #references = new Map<string, string>();
  readonly #file: string;
  readonly #assets: AssetReader;
  readonly #withheld: ReadonlySet<string>;

  /** A picture that is withheld in one place is withheld wherever the entry shows it. */
  constructor(file: string, { assets, withheld }: { assets: AssetReader; withheld: string[] }) {
    this.#file = file;
    this.#assets = assets;
    this.#withheld = new Set(withheld);
  }

  async take(written: WrittenFile, path: readonly string[]): Promise<void> {
    if (this.#withheld.has(toPlainName(written))) return;
    const { readPicture, readDownload } = this.#assets;
    const read = written.kind === 'picture' ? readPicture : readDownload;
    const asset = await read(this.#file, written.name);
    if ('problem' in asset) {
      this.faults.push({ line: written.line, path, ...asset });
      return;
    }
    this.sources.push(asset.source);
    this.#references.set(written.name, asset.reference);
  }

  find(name: string): Found {
    if (this.#withheld.has(toPlainName({ name }))) return 'withheld';
    const reference = this.#references.get(name);
    return reference === undefined ? undefined : { reference };
  }

  replaceIn(tree: WrittenTree): WrittenTree {
    return tree.flatMap((node): WrittenNode[] => {
      if (node.type === 'html') return [node];
      if (node.type === 'component') return this.#replaceInComponent(node);
      const { src, consent, ...facts } = node;
      const found = this.find(src);
      if (found === 'withheld') return [];
      const ends = consent?.expires ? { consentEnds: consent.expires } : {};
      return [{ ...facts, ...ends, src: found?.reference ?? src }];
    });
  }

  /** A gallery whose pictures are all withheld goes with them. */
  #replaceInComponent(node: Extract<WrittenNode, { type: 'component' }>): WrittenNode[] {
    const name = node.props['file'];
    const file = name === undefined ? undefined : this.#references.get(name);
    const children = this.replaceIn(node.children);
    if (children.length === 0 && node.children.length > 0) return [];
    return [
      { ...node, props: file === undefined ? node.props : { ...node.props, file }, children },
    ];
  }
}

function isInForce(consent: WrittenConsent | undefined, today: PlainDate): boolean {
  const { given = today, expires = today } = consent ?? {};
  // Days in the wrong order are a fault, which the schema tells of the cover that it still sees.
  return expires < given || (given <= today && today <= expires);
}

function explainWithheld({ name, line, consent }: WrittenFile, today: PlainDate): FileFault {
  const { given = today, expires = today } = consent ?? {};
  if (given > today) {
    const problem = `The consent for the picture "${name}" begins on ${given}, so it is not shown yet.`;
    return { line, problem, fix: 'Correct the day, or wait.' };
  }
  const problem = `The consent for the picture "${name}" ended on ${expires}, so it is not shown.`;
  return { line, problem, fix: 'Ask the families again, or choose another picture.' };
}

/** `a.jpg` for `./a.jpg` as well. */
function toPlainName({ name }: Pick<WrittenFile, 'name'>): string {
  return name.replace(/^(?:\.\/)+/, '').normalize();
}

function findCover({ values, lineOf }: FrontMatter): WrittenFile | undefined {
  const { src, people, consent } = toFields(values['cover']);
  if (typeof src !== 'string') return undefined;
  const { given, expires } = toFields(consent);
  const said = String(people).trim().toLowerCase();
  return {
    name: src,
    kind: 'picture',
    line: lineOf(['cover', 'src']),
    people: PEOPLE_IN_PICTURE.find((choice) => choice === said),
    consent:
      consent === undefined ? undefined : { given: findDate(given), expires: findDate(expires) },
  };
}

/** A date as written, if it is one; the schema tells where it is not. */
function findDate(written: unknown): PlainDate | undefined {
  const parsed = typeof written === 'string' ? parseDate(written) : undefined;
  return parsed && 'value' in parsed ? parsed.value : undefined;
}

function replaceCover(values: Record<string, unknown>, found: Found): Record<string, unknown> {
  if (found === undefined) return values;
  const { cover, ...others } = values;
  if (found === 'withheld') return others;
  return { ...others, cover: { ...toFields(cover), src: found.reference } };
}

function toFields(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? { ...value } : {};
}
