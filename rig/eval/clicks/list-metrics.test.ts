import { describe, expect, it } from 'vitest'
import { measureList } from './list-metrics.ts'

function list(...scores: [score: number, isClicked: boolean][]) {
  return scores.map(([score, isClicked]) => ({ score, isClicked }))
}

describe('a list is measured', () => {
  it('as perfect when what was clicked stands first', () => {
    expect(measureList(list([1, false], [3, true], [2, true]))).toEqual({ ndcg: 1, mrr: 1, auc: 1 })
  })

  it('by the places of what was clicked', () => {
    const metrics = measureList(list([3, false], [2, true], [1, false]))
    expect(metrics?.ndcg).toBeCloseTo(1 / Math.log2(3))
    expect([metrics?.mrr, metrics?.auc]).toEqual([0.5, 0.5])
  })

  it('without a word for order where all scores are equal', () => {
    expect(measureList(list([0, false], [0, true], [0, true], [0, false]))?.auc).toBe(0.5)
  })

  it('with places beyond the tenth counting nothing for nDCG@10', () => {
    const eleventh = list(...Array.from({ length: 11 }, (_, index): [number, boolean] => [-index, index === 10]))
    expect(measureList(eleventh)).toEqual({ ndcg: 0, mrr: 1 / 11, auc: 0 })
  })

  it('not at all when nothing or everything was clicked', () => {
    expect(measureList(list([1, false], [2, false]))).toBeNull()
    expect(measureList(list([1, true]))).toBeNull()
  })
})
