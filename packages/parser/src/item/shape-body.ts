import { headlineKey, withoutBeginning, type ArticleDraft, type Block } from '@broadsheet/model'
import { areCredits } from '../lines/credits.ts'
import { liftDateline } from '../lines/lift-dateline.ts'
import { readByline } from '../lines/read-byline.ts'

type Body = Pick<ArticleDraft, 'byline' | 'dateline' | 'body' | 'credits'>

/** The parts of an article that have their own fields. */
export type GivenParts = Omit<Body, 'body'>

const nothing: GivenParts = { byline: null, dateline: null, credits: [] }

/**
 * Splits a story's blocks into the parts of an article: a first heading that repeats the headline is dropped; a byline
 * at the beginning, the dateline of the first paragraph and the credits after the last separator are lifted out. A part
 * that is `given` stays, and is lifted out only if the text repeats it.
 */
export function shapeBody(blocks: readonly Block[], headline: string, given: GivenParts = nothing): Body {
  const cut = given.credits.length > 0 ? { story: blocks, credits: given.credits } : cutCredits(blocks)
  const { byline, rest } = cutByline(withoutHeadline(cut.story, headline), given.byline)
  return { byline, ...cutDateline(rest, given.dateline), credits: cut.credits }
}

function withoutHeadline(blocks: readonly Block[], headline: string): readonly Block[] {
  const at = blocks.findIndex(({ type }) => type !== 'image')
  const first = blocks[at]
  const isHeadline = first?.type === 'heading' && headlineKey(first.text) === headlineKey(headline)
  return isHeadline ? blocks.toSpliced(at, 1) : blocks
}

type Bylined = { byline: Body['byline']; rest: readonly Block[] }

function cutByline(blocks: readonly Block[], given: Body['byline']): Bylined {
  const at = blocks.findIndex((block) => block.type === 'paragraph')
  const first = blocks[at]
  const byline = first?.type === 'paragraph' ? readByline(first.text) : null
  const isOther = given !== null && given.names.join('\n') !== byline?.names.join('\n')
  return byline === null || isOther
    ? { byline: given, rest: blocks }
    : { byline: given ?? byline, rest: blocks.toSpliced(at, 1) }
}

function cutDateline(blocks: readonly Block[], given: Body['dateline']): Pick<Body, 'dateline' | 'body'> {
  const at = blocks.findIndex((block) => block.type === 'paragraph')
  const first = blocks[at]
  if (first?.type !== 'paragraph') return { dateline: given, body: [...blocks] }
  const { dateline } = liftDateline(first.text)
  const isOther = given !== null && (given.place !== dateline?.place || given.agency !== dateline.agency)
  return dateline === null || isOther
    ? { dateline: given, body: [...blocks] }
    : { dateline: given ?? dateline, body: blocks.with(at, withoutBeginning(first, dateline.text.length)) }
}

function cutCredits(blocks: readonly Block[]): { story: readonly Block[]; credits: string[] } {
  const at = blocks.findLastIndex((block) => block.type === 'separator')
  const behind = at < 0 ? [] : blocks.slice(at + 1)
  const lines = behind.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
  const isCredits = lines.length === behind.length && areCredits(lines)
  return isCredits ? { story: blocks.slice(0, at), credits: lines } : { story: blocks, credits: [] }
}
