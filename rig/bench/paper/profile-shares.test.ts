import { expect, it } from 'vitest'
import { profileShares } from './profile-shares.ts'

const bundle = [
  'var one',
  '// ../../node_modules/hono/dist/url.js',
  'function parse() {}',
  '// src/page.tsx',
  'x',
].join('\n')

function node(functionName: string, lineNumber: number, hitCount: number, url = 'file:///paper.js') {
  return { id: 1, callFrame: { functionName, lineNumber, url }, hitCount }
}

it('time belongs to the function and to the file that it stands in, waiting to none', () => {
  const nodes = [
    node('(idle)', -1, 900),
    node('parse', 2, 3),
    node('parse', 2, 3),
    node('', 4, 1),
    node('(program)', -1, 1),
  ]
  const { functions, files } = profileShares({ nodes }, bundle)
  expect(files).toEqual([
    { name: '../../node_modules/hono/dist/url.js', share: 0.75 },
    { name: 'src/page.tsx', share: 0.125 },
    { name: '(program)', share: 0.125 },
  ])
  expect(functions[0]).toEqual({ name: 'parse ../../node_modules/hono/dist/url.js:3', share: 0.75 })
  expect(functions[1]?.name).toBe('(anonymous) src/page.tsx:5')
})

it('time of the runtime’s own modules is theirs', () => {
  const { files } = profileShares({ nodes: [node('_send', 2, 1, 'cloudflare-internal:d1-api')] }, bundle)
  expect(files).toEqual([{ name: 'cloudflare-internal:d1-api', share: 1 }])
})
