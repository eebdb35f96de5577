import { createServer } from 'node:http'
import { listen } from '@broadsheet/infra/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAsker } from './ask-addresses.ts'

const pages = new Map([
  ['/harbour/quay', 'Quay'],
  ['/harbour/tide', 'Tide'],
])
const redirects = new Map([
  ['/?p=1', '/harbour/quay'],
  ['/?p=2', '/harbour/tide'],
  ['/twice', '/?p=1'],
  ['/circle', '/circle/'],
  ['/circle/', '/circle'],
  ['/dead', '/nowhere'],
])

const server = createServer((request, response) => {
  const { url = '/' } = request
  const headline = pages.get(url.replace(/\.json$/u, ''))
  const to = redirects.get(url)
  if (to !== undefined) response.writeHead(301, { Location: to }).end()
  else if (headline !== undefined || url.startsWith('/?')) response.end(JSON.stringify({ headline }))
  else response.writeHead(404).end()
})

let ask: ReturnType<typeof createAsker>

beforeAll(async () => {
  ask = createAsker(await listen(server))
})
afterAll(() => server.close())

describe('an address that is asked of a paper', () => {
  it.each([
    ['/?p=1', 'Quay', 'led'],
    ['/harbour/quay', 'Quay', 'led'],
    ['/?p=2', null, 'led'],
    ['/?p=2', 'Quay', 'wrong'],
    ['/twice', 'Quay', 'chain'],
    ['/circle', 'Quay', 'loop'],
    ['/dead', 'Quay', 'missing'],
    ['/nowhere', 'Quay', 'missing'],
    ['/?unknown=1', null, 'missing'],
  ])('%s of %s is %s', async (path, headline, answer) => {
    expect(await ask(`https://blog.example${path}`, headline)).toBe(answer)
  })
})
