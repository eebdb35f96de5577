import { expect, it } from 'vitest'
import { candidate, now } from '../testing/candidates.ts'
import { composeRanking } from './compose-ranking.ts'
import { offeredLists } from './offered-lists.ts'

it('has every list of a ranking, as ids in order', () => {
  const boat = candidate('boat', { views: [[0, 9]] })
  const bell = candidate('bell', { section: 'council', views: [[0, 1]] })
  const sections = ['harbour', 'council'].map((slug) => ({ slug, name: slug }))
  const ranking = composeRanking({ candidates: [bell, boat], sections, previous: null, now })
  const ids = new Map([boat, bell].map(({ id, article }) => [article.slug, id]))
  const lists = offeredLists(ranking, (slug) => ids.get(slug))
  expect(Object.keys(lists)).toHaveLength(5 + 2 * 5 + 1)
  expect(lists['trending']).toEqual([boat.id, bell.id])
  expect(lists['council/day']).toEqual([bell.id])
  expect(lists['recommended']).toHaveLength(2)
})
