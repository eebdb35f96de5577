import type { BlockOf, Block } from '@broadsheet/model'

type Level = BlockOf<'heading'>['level']

/**
 * The levels of an article's headings on its page: 2 and the following ones without gaps, whatever its source used, so
 * that readers who navigate by headings meet no gap.
 */
export function headingLevels(body: readonly Block[]): ReadonlyMap<Level, Level> {
  const usedSet = new Set(body.flatMap((block) => (block.type === 'heading' ? [block.level] : [])))
  const used = ([2, 3, 4] as const).filter((level) => usedSet.has(level))
  const closedUp = [2, 3, 4] as const
  return new Map(used.map((level, at) => [level, closedUp[at] ?? level]))
}
