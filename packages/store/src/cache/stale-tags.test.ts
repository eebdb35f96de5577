import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { openD1 } from '../d1/open-d1.ts'
import { forgetStale, listStale, markStale } from './stale-tags.ts'

it('stale tags are listed by their last write, the oldest first, until they are forgotten', async () => {
  const db = openD1(env.DB)
  await markStale(db, ['front', 'feed'], 10)
  await markStale(db, ['search'], 20)
  await markStale(db, ['front'], 30)
  expect(await listStale(db, 9)).toEqual(['feed', 'search', 'front'])
  expect(await listStale(db, 2)).toEqual(['feed', 'search'])

  await forgetStale(db, 20)
  expect(await listStale(db, 9)).toEqual(['front'])
})
