// Inserts a line as a paragraph of its own: before the paragraph at whose beginning the cursor stands, otherwise after
// the one in which it stands. Undo takes it out again.
export function insertLine(text: HTMLTextAreaElement, line: string, cursor: number): void {
  const { value } = text
  const isBeginning = cursor === 0 || value.slice(0, cursor).endsWith('\n\n')
  const end = value.indexOf('\n\n', cursor)
  const at = isBeginning ? cursor : end < 0 ? value.trimEnd().length : end
  const before = at === 0 || value.slice(0, at).endsWith('\n\n') ? '' : '\n\n'
  const after = value.slice(at).startsWith('\n\n') || value.slice(at).trim() === '' ? '' : '\n\n'
  const inserted = before + line + after
  text.focus()
  text.setSelectionRange(at, at)
  // The one way that the browser's undo knows of. Where it is gone, the text changes without undo.
  // oxlint-disable-next-line typescript/no-deprecated
  if (!document.execCommand('insertText', false, inserted)) {
    text.setRangeText(inserted, at, at, 'end')
    text.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  const next = at + before.length + line.length
  text.setSelectionRange(next, next)
}
