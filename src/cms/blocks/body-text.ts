/** A body as the writing field of the editor takes it. */
export function toEditorBody(fileBody: string): string {
  return fileBody;
}

/** A body as the file holds it; what was not changed since `fileBody` stays as it was. */
export function toFileBody(editorBody: string, fileBody: string | undefined): string {
  return editorBody === fileBody ? fileBody : editorBody;
}
