/**
 * The text of an entry with one line of its header set: replaced where it stands, else added
 * below `after`. Everything else stays as it was typed, line ends included.
 */
export function setHeaderLine(
  text: string,
  { name, value, after }: { name: string; value: string; after: string },
): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(end);
  const first = lines.findIndex((line) => /^\uFEFF?---\s*$/.test(line));
  const close = lines.findIndex((line, index) => index > first && /^---\s*$/.test(line));
  const find = (field: string) =>
    lines.findIndex(
      (line, index) => index > first && index < close && line.startsWith(`${field}:`),
    );
  const own = find(name);
  if (own >= 0) return lines.with(own, `${name}: ${value}`).join(end);
  const above = find(after);
  return lines.toSpliced((above < 0 ? first : above) + 1, 0, `${name}: ${value}`).join(end);
}
