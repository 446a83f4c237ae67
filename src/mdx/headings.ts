/**
 * Gives each heading of a body the level it has on the page, where the title is the only `h1`:
 * the first becomes `h2`, and no level is skipped on the way down. `deepest` is the lowest level
 * that could have been written without skipping one.
 */
export function createHeadingLevels(): (written: number) => { level: number; deepest: number } {
  const stack: { written: number; level: number }[] = [];
  return (written) => {
    while (stack.length > 0 && stack.at(-1)!.written >= written) stack.pop();
    const above = stack.at(-1) ?? { written: 1, level: 1 };
    const level = Math.min(above.level + 1, 6);
    stack.push({ written, level });
    return { level, deepest: above.written + 1 };
  };
}
