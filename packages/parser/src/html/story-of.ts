import { headlineKey, withoutBeginning, type ArticleDraft, type Block, type Byline } from '@broadsheet/model'
import { areCredits } from '../lines/credits.ts'
import { liftDateline } from '../lines/lift-dateline.ts'
import { readByline } from '../lines/read-byline.ts'
import { findDateIn } from '../time/find-date-in.ts'
import { withoutIdleSeparators } from './blocks/without-idle-separators.ts'

type Story = Pick<ArticleDraft, 'dateline' | 'byline' | 'body' | 'credits'>

/** The number of first blocks that may repeat the page's head. */
const openingBlocks = 4
const maxDateCharacters = 60

/**
 * Splits a page's blocks into the parts of an article, as for a dump: first blocks that repeat headline, byline or date
 * are dropped; a byline among them counts if the page has no other; the dateline is lifted off the first paragraph;
 * credits after the last separator are removed with it.
 */
export function storyOf(blocks: readonly Block[], page: { headline: string; byline: Byline | null }): Story {
  const opening = blocks.slice(0, openingBlocks)
  const written = opening.map((block) => (block.type === 'paragraph' ? readByline(block.text) : null))
  const byline = page.byline ?? written.find((each) => each !== null) ?? null
  const remaining = [
    ...opening.filter((block, index) => written[index] === null && !repeats(block, page.headline, byline)),
    ...blocks.slice(openingBlocks),
  ]
  const { story, credits } = cutCredits(remaining)
  return { byline, ...withDateline(withoutIdleSeparators(story)), credits }
}

function repeats(block: Block, headline: string, byline: Byline | null): boolean {
  if (block.type !== 'paragraph' && block.type !== 'heading') return false
  const words = headlineKey(block.text)
  if (words === headlineKey(headline)) return true
  if (block.type === 'paragraph' && byline?.names.some((name) => headlineKey(name) === words) === true) return true
  return (
    block.text.length <= maxDateCharacters &&
    findDateIn(block.text, { timezone: 'UTC' }) !== null &&
    !/[.!?…]["”’»]?$/u.test(block.text)
  )
}

function withDateline(story: readonly Block[]): Pick<Story, 'dateline' | 'body'> {
  const at = story.findIndex(({ type }) => type === 'paragraph')
  const first = story[at]
  if (first?.type !== 'paragraph') return { dateline: null, body: [...story] }
  const { dateline } = liftDateline(first.text)
  const length = dateline?.text.length ?? 0
  return { dateline, body: length === 0 ? [...story] : story.with(at, withoutBeginning(first, length)) }
}

function cutCredits(blocks: readonly Block[]): { story: readonly Block[]; credits: string[] } {
  const at = blocks.findLastIndex(({ type }) => type === 'separator')
  const behind = blocks.slice(at + 1)
  const lines = behind.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
  const isCut = at >= 0 && lines.length === behind.length && areCredits(lines)
  return isCut ? { story: blocks.slice(0, at), credits: lines } : { story: blocks, credits: [] }
}
