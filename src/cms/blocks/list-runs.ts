import type { Inline, TextTag } from './read-markdown.ts';

/** How words are set: `b`old, `i`talic, `d`eleted, in this order. */
export type Mark = 'b' | 'i' | 'd';

/** Words of a line that are all set alike. */
export type Run = { marks: readonly Mark[]; link?: Link | undefined } & (
  | { kind: 'words' | 'code'; text: string }
  | { kind: 'break' }
  | { kind: 'tag'; tag: TextTag; runs: Run[] }
  /** What has no place among words in the editor, such as a picture. */
  | { kind: 'other'; node: Inline }
);

export interface Link {
  url: string;
  title: string;
}

interface Setting {
  marks: readonly Mark[];
  link?: Link | undefined;
}

/**
 * Inline nodes as a flat row: nesting of bold and italic, line ends and the space round marks, in all
 * of which writers differ and readers see no difference, are levelled out.
 */
export function listRuns(nodes: readonly Inline[]): Run[] {
  return level(nodes.flatMap((node) => listNode(node, { marks: [] })));
}

function listNode(node: Inline, setting: Setting): Run[] {
  const { link, marks } = setting;
  switch (node.type) {
    case 'text':
      return [{ kind: 'words', text: node.value.replace(/[ \t]*\n[ \t]*/g, ' '), marks, link }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value, marks, link }];
    case 'break':
      return [{ kind: 'break', marks: [] }];
    case 'strong':
      return listChildren(node.children, add(setting, 'b'));
    case 'emphasis':
      return listChildren(node.children, add(setting, 'i'));
    case 'delete':
      return listChildren(node.children, add(setting, 'd'));
    case 'link':
      return listChildren(node.children, {
        ...setting,
        link: { url: node.url, title: node.title ?? '' },
      });
    case 'mdxJsxTextElement':
      return [{ kind: 'tag', tag: node, runs: listRuns(node.children), marks, link }];
    default:
      return [{ kind: 'other', node, marks, link }];
  }
}

function listChildren(nodes: readonly Inline[], setting: Setting): Run[] {
  return nodes.flatMap((node) => listNode(node, setting));
}

function add(setting: Setting, mark: Mark): Setting {
  const marks = (['b', 'i', 'd'] as const).filter(
    (each) => each === mark || setting.marks.includes(each),
  );
  return { ...setting, marks };
}

/** Space at the edge of marked words is set like what stands on its other side, as far as both agree. */
function level(runs: readonly Run[]): Run[] {
  const parted = runs.flatMap(partSpace);
  const set = parted.map((run, index) =>
    run.kind === 'words' && run.text.trim() === ''
      ? { ...run, marks: agree(parted[index - 1]?.marks, parted[index + 1]?.marks) }
      : run,
  );
  return trimLines(merge(set));
}

function partSpace(run: Run): Run[] {
  if (run.kind !== 'words') return [run];
  const [, before = '', words = '', after = ''] = /^([ \t]*)(.*?)([ \t]*)$/s.exec(run.text)!;
  return [before, words, after].filter(Boolean).map((text) => ({ ...run, text }));
}

function agree(before: readonly Mark[] = [], after: readonly Mark[] = []): readonly Mark[] {
  return before.filter((mark) => after.includes(mark));
}

function merge(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.kind === 'words' && last?.kind === 'words' && isSetAlike(run, last)) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else {
      merged.push(run);
    }
  }
  return merged;
}

function isSetAlike(a: Run, b: Run): boolean {
  const isMarkedAlike = a.marks.join('') === b.marks.join('');
  return isMarkedAlike && a.link?.url === b.link?.url && a.link?.title === b.link?.title;
}

/** Without space at the start and end of each line, and with single spaces within. */
function trimLines(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, index) => {
    if (run.kind !== 'words') return [run];
    let text = run.text.replace(/[ \t]+/g, ' ');
    if (isLineEdge(runs[index - 1])) text = text.replace(/^ /, '');
    if (isLineEdge(runs[index + 1])) text = text.replace(/ $/, '');
    return text ? [{ ...run, text }] : [];
  });
}

function isLineEdge(run: Run | undefined): boolean {
  return run === undefined || run.kind === 'break';
}
