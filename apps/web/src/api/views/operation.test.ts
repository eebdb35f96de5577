import { expect, it } from 'vitest'
import { siteUnderTest } from '../../../test/site-under-test.ts'

const { request } = siteUnderTest()
const views = '/api/v1/articles/ferry-1-leaves-late/views'

it.each([
  { what: 'a reader', headers: { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0' } },
  { what: 'a robot, which is not told that it does not count', headers: { 'User-Agent': 'curl/8' } },
])('the view of $what is taken without asking the archive, and answered before it counts', async ({ headers }) => {
  const response = await request(views, { method: 'POST', headers })
  expect(response.status).toBe(202)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(await response.text()).toBe('')
})

it('a view that another site sends is refused', async () => {
  const response = await request(views, { method: 'POST', headers: { Origin: 'https://elsewhere.example' } })
  expect(response.status).toBe(403)
})
