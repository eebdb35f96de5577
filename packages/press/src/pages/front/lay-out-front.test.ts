import type { FrontArticle } from '@broadsheet/model'
import { expect, it } from 'vitest'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { layOutFront } from './lay-out-front.ts'

const { front, sections } = samplePaper()
const [lead = null, ...others] = front.map((article): FrontArticle => ({ ...article, lede: 'a'.repeat(1_000) }))
const [section = { slug: '', name: '' }] = sections

it('gives each place its number of articles, and each article the room of its place', () => {
  const laidOut = layOutFront({ lead, latest: others, blocks: [{ section, articles: others.slice(0, 9) }] })
  const ledes = (articles: readonly { lede: string }[] = []) => articles.map(({ lede }) => lede.length)
  expect(laidOut.lead?.lede).toHaveLength(320)
  expect(ledes(laidOut.seconds)).toEqual([160, 160, 160, 160])
  expect(ledes(laidOut.headlines)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  expect(laidOut.bands.map(({ articles }) => ledes(articles))).toEqual([[220, 0, 0, 0]])
})

it.each([
  [11, 4, 7],
  [15, 4, 11],
  [17, 4, 11],
])('of %i articles %i are under the lead and %i beside it', (latest, seconds, headlines) => {
  const laidOut = layOutFront({ lead, latest: others.slice(0, latest), blocks: [] })
  expect([laidOut.seconds.length, laidOut.headlines.length]).toEqual([seconds, headlines])
})
