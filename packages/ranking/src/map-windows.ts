import type { RankingWindow } from '@broadsheet/model'

/** A value for each window of a ranking. */
export function mapWindows<Value>(valueOf: (window: RankingWindow) => Value): Record<RankingWindow, Value> {
  return {
    trending: valueOf('trending'),
    day: valueOf('day'),
    week: valueOf('week'),
    month: valueOf('month'),
    all: valueOf('all'),
  }
}
