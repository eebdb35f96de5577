import { beforeEach, expect, it } from 'vitest'
import { emptyPaper } from '../empty-paper.ts'
import { siteUnderTest } from '../site-under-test.ts'
import { deskUnderTest } from './desk-under-test.ts'

beforeEach(emptyPaper)

it.each([
  ['its slug', { slug: 'pier' }, 'pier'],
  ['its section', { section: 'Harbour' }, 'the-new-pier-opens'],
  ['both', { section: 'Harbour', slug: 'pier' }, 'pier'],
])('an article that changed %s since the ranking leaves every list when it is withdrawn', async (_, place, slug) => {
  const desk = deskUnderTest()
  const site = siteUnderTest()
  const first = await desk.publish()
  await desk.publish({ headline: 'Another story' })
  await site.rank(desk.now())
  await desk.verb(first, 'move', place)
  expect((await desk.verb(slug, 'withdraw')).status).toBe(200)
  for (const path of ['/ranking', '/', '/council', '/council/another-story', '/api/v1/rankings', '/feed.xml']) {
    const text = await (await deskUnderTest().request(path)).text()
    expect(text).toContain('Another story')
    expect(text).not.toContain('The new pier opens')
  }
})
