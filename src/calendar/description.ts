/** Lines of a description; what there is nothing to say of is left out. */
export function joinLines(lines: readonly (string | undefined)[]): string {
  return lines.filter(Boolean).join('\n');
}

/** Parts of a description with a blank line between them. */
export function joinParts(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}
