import { expect, it } from 'vitest'
import { earlyInMinute } from '../../test/early-in-minute.ts'
import { siteUnderTest } from '../../test/site-under-test.ts'

const { request } = siteUnderTest()
const searchesAllowed = 60

const ask = (path: string, address: string) => request(path, { headers: { 'CF-Connecting-IP': address } })

it('a network may search sixty times in a minute, by page and API together', async () => {
  await earlyInMinute()
  for (let number = 1; number <= searchesAllowed; number += 1) {
    const path = number % 2 === 0 ? '/search?q=ferry' : '/api/v1/search?q=ferry'
    expect((await ask(path, `2001:db8:5::${number}`)).status).toBe(200)
  }
  const page = await ask('/search?q=ferry', '2001:db8:5::a')
  expect([page.status, page.headers.get('Retry-After'), page.headers.get('Cache-Control')]).toEqual([
    429,
    '60',
    'no-store',
  ])
  expect(await page.text()).toContain('<h1>Too many searches in a short time</h1>')
  const answer = await ask('/api/v1/search?q=ferry', '2001:db8:5::b')
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '60'])
  expect(await answer.json()).toMatchObject({ code: 'rate-limited', detail: 'Wait a minute, then search again.' })

  expect((await ask('/search', '2001:db8:5::c')).status).toBe(200)
  expect((await ask('/api/v1/search?q=%20', '2001:db8:5::c')).status).toBe(200)
  expect((await ask('/search?q=ferry', '2001:db8:6::1')).status).toBe(200)
})
