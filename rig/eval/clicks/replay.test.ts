import { expect, it } from 'vitest'
import type { Formula } from './formulas.ts'
import type { Impression } from './read-impressions.ts'
import { replay } from './replay.ts'

const byClicks: Formula = { name: 'clicks', source: '', score: ({ clicks }) => clicks }

function impression(time: number, offered: string, clicked: string): Impression {
  return { time, offered: offered.split(' '), clicked: new Set(clicked.split(' ')) }
}

it('ranks by what was known before the moment, and not by what happened in it', () => {
  const log = [
    impression(1, 'a b', 'b'),
    impression(2, 'a b', 'b'),
    impression(2, 'a b', 'a'),
    impression(3, 'a b', 'b'),
  ]
  const aucs = replay(log, [byClicks]).map(({ metrics }) => metrics[0]?.auc)
  // Nothing is known; b has a click; b still has one; b has two against one.
  expect(aucs).toEqual([0.5, 1, 0, 1])
})

it('learns from impressions that it cannot measure', () => {
  const log = [impression(1, 'a', 'a'), impression(2, 'a b', 'a')]
  expect(replay(log, [byClicks])).toEqual([{ index: 1, metrics: [{ ndcg: 1, mrr: 1, auc: 1 }] }])
})
