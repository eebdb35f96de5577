import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { readAs } from './read-as.ts'

const { FIXTURES: fixtures } = env

it.each(fixtures)('in workerd, $name is parsed as in Node', ({ base64, file, read }) => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  expect(readAs(bytes, file)).toEqual(JSON.parse(read))
})

it('the fixtures include every format', () => {
  const formats = fixtures.map(({ read }) => (JSON.parse(read) as { format?: string }).format)
  for (const format of ['dump', 'html', 'feed', 'ninjs', 'wxr', 'markdown', 'article', 'paper'])
    expect(formats).toContain(format)
})
