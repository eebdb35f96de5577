import type { Block } from './block.ts'

/** An article's lede: its first paragraph without the dateline, empty if it has none. */
export function ledeOf(body: readonly Block[]): string {
  return body.find((block) => block.type === 'paragraph')?.text ?? ''
}
