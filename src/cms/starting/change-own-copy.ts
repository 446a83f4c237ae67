/**
 * Changes the copy of a value that a program makes for itself by `structuredClone`, the first one and
 * no other. Sveltia CMS makes one of its configuration before it looks at it (0.221.1,
 * `services/config/index.js`).
 */
export function changeOwnCopy<Value extends object>(
  original: Value,
  change: (copy: Value) => Value,
): void {
  const clone = globalThis.structuredClone;
  globalThis.structuredClone = <Any>(value: Any, options?: StructuredSerializeOptions): Any => {
    const copy = clone(value, options);
    if ((value as unknown) !== original) return copy;
    globalThis.structuredClone = clone;
    return change(copy as unknown as Value) as unknown as Any;
  };
}
