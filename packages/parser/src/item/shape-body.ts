import { headlineKey, type ArticleDraft, type Block } from '@broadsheet/model'
import { areCredits } from '../lines/credits.ts'
import { liftDateline } from '../lines/lift-dateline.ts'
import { readByline } from '../lines/read-byline.ts'

type Body = Pick<ArticleDraft, 'byline' | 'dateline' | 'body' | 'credits'>

/**
 * A story's blocks as an article's parts: a heading above the text that only says the headline again goes; a
 * byline that opens the text, the dateline of its first paragraph and the credits behind the last separator are lifted
 * out.
 */
export function shapeBody(blocks: readonly Block[], headline: string): Body {
  const { story, credits } = cutCredits(withoutHeadline(blocks, headline))
  const { byline, rest } = cutByline(story)
  const opening = rest.findIndex((block) => block.type === 'paragraph')
  const first = rest[opening]
  if (first?.type !== 'paragraph') return { byline, dateline: null, body: [...rest], credits }
  const lifted = liftDateline(first.text)
  const body = rest.with(opening, { type: 'paragraph', text: lifted.rest })
  return { byline, dateline: lifted.dateline, body, credits }
}

function withoutHeadline(blocks: readonly Block[], headline: string): readonly Block[] {
  const at = blocks.findIndex(({ type }) => type !== 'image')
  const first = blocks[at]
  const isHeadline = first?.type === 'heading' && headlineKey(first.text) === headlineKey(headline)
  return isHeadline ? blocks.toSpliced(at, 1) : blocks
}

function cutByline(blocks: readonly Block[]): { byline: Body['byline']; rest: readonly Block[] } {
  const at = blocks.findIndex((block) => block.type === 'paragraph')
  const first = blocks[at]
  const byline = first?.type === 'paragraph' ? readByline(first.text) : null
  return byline === null ? { byline, rest: blocks } : { byline, rest: blocks.toSpliced(at, 1) }
}

function cutCredits(blocks: readonly Block[]): { story: readonly Block[]; credits: string[] } {
  const at = blocks.findLastIndex((block) => block.type === 'separator')
  const behind = at < 0 ? [] : blocks.slice(at + 1)
  const lines = behind.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
  // On the web a rule may part anything: only lines of a known form are credits.
  const isCredits = lines.length === behind.length && areCredits(lines, { isOnlySeparator: false })
  return isCredits ? { story: blocks.slice(0, at), credits: lines } : { story: blocks, credits: [] }
}
