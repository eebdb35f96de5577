import type { Block } from '@broadsheet/model'
import type { BlockOf } from '../../../formats/blocks/block-of.ts'

type Level = BlockOf<'heading'>['level']

/**
 * The levels that an article's headings have on its page: those that it uses, closed up, so that its headings begin at
 * 2 whatever its source began with, and who goes from heading to heading meets no gap.
 */
export function headingLevels(body: readonly Block[]): ReadonlyMap<Level, Level> {
  const used = new Set(body.flatMap((block) => (block.type === 'heading' ? [block.level] : [])))
  const kept = ([2, 3, 4] as const).filter((level) => used.has(level))
  const closedUp = [2, 3, 4] as const
  return new Map(kept.map((level, at) => [level, closedUp[at] ?? level]))
}
