import type { Block } from './block.ts'

/** An article's opening: its first paragraph without the dateline, empty for an article without one. */
export function ledeOf(body: readonly Block[]): string {
  return body.find((block) => block.type === 'paragraph')?.text ?? ''
}
