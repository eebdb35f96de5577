import { type RankingWindow, type Section, rankingWindows } from '@broadsheet/model'

/** The canonical path of a ranking, without default values. */
export function rankingAddress(window: RankingWindow, section: Section | null): string {
  const query = new URLSearchParams()
  if (window !== rankingWindows[0]) query.set('window', window)
  if (section !== null) query.set('section', section.slug)
  return query.size === 0 ? '/ranking' : `/ranking?${query.toString()}`
}
