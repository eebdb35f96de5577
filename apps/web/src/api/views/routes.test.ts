import { expect, it } from 'vitest'
import { siteUnderTest } from '../../../test/site-under-test.ts'

const { request } = siteUnderTest()

it('a view is taken without asking the archive, and answered before it counts', async () => {
  const response = await request('/api/v1/articles/ferry-1-leaves-late/views', { method: 'POST' })
  expect(response.status).toBe(202)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(await response.text()).toBe('')
})

it('a view that another site sends is refused', async () => {
  const headers = { Origin: 'https://elsewhere.example' }
  const response = await request('/api/v1/articles/ferry-1-leaves-late/views', { method: 'POST', headers })
  expect(response.status).toBe(403)
})
