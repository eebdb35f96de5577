import type { Block } from '@broadsheet/model'
import type { Words } from '../../words/english.ts'
import { blockMarkdown } from './block-markdown.ts'

/**
 * The blocks of a body as Markdown, in order, to be joined by blank lines. A comment separates two lists of the same
 * kind, which would otherwise become one: https://spec.commonmark.org/0.31.2/#lists
 */
export function bodyMarkdown(body: readonly Block[], words: Words): string[] {
  return body.flatMap((block, at) => {
    const before = body[at - 1]
    const continues = block.type === 'list' && before?.type === 'list' && block.ordered === before.ordered
    return continues ? ['<!-- -->', blockMarkdown(block, words)] : [blockMarkdown(block, words)]
  })
}
