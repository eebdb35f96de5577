import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { openPaper } from '../../test/paper-with-readers.ts'

beforeEach(openPaper)

it.each(['withdrawn', 'draft'])('the second runs of an article that becomes %s are compared again', async (status) => {
  await env.DB.exec('UPDATE articles SET related_at = 1')
  await env.DB.exec('UPDATE articles SET duplicate_of = 1 WHERE id IN (2, 3)')
  await env.DB.prepare('UPDATE articles SET status = ? WHERE id = 1').bind(status).run()
  const { results } = await env.DB.prepare('SELECT id, duplicate_of FROM articles WHERE related_at IS NULL').all()
  expect(results).toEqual([1, 2, 3].map((id) => ({ id, duplicate_of: null })))
})
