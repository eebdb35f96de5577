import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { operations } from '../../described/all-operations.ts'
import { deskUnderTest } from '../desk-under-test.ts'

const desk = deskUnderTest()
const lesser = { write: 'read', admin: 'write' } as const

/** Every operation that needs more than a token that reads; another one joins by its declaration. */
const guarded = operations.flatMap(({ name, method, path, scope }) =>
  scope === undefined || scope === 'read' ? [] : [{ name, method, path, scope }],
)

/** The value of a token of each scope. */
const tokens: Record<string, string> = {}

beforeAll(async () => {
  for (const scope of Object.values(lesser)) {
    const body = { name: `who may ${scope}`, scope }
    const made = await desk.ask<{ token: string }>('POST', '/api/v1/desk/tokens', { body })
    tokens[scope] = made.body.token
  }
})

/** An address of a path's kind, whatever stands there. */
function addressOf(path: string): string {
  return path
    .replace(':slug', 'the-new-pier-opens')
    .replace(':id{[0-9]{1,14}}', '1')
    .replace(':sha256{[0-9a-f]{64}}', '0'.repeat(64))
    .replace(/:image\{\[0-9a-f\]\{64\}\}$/, '0'.repeat(64))
    .replace(/:image\{.*\}$/, `${'0'.repeat(32)}.jpg`)
    .replace(/:file\{.*\}$/, '0'.repeat(64))
    .replace(':part{[0-9]{1,2}}', '0')
}

it('every operation that writes says which scope it needs, and no other', () => {
  const writes = operations.filter(({ method, path, isRetired }) => {
    return path.startsWith('/api/v1/desk/') && method !== 'GET' && isRetired !== true
  })
  expect(writes.filter(({ scope }) => scope !== 'write' && scope !== 'admin')).toEqual([])
  expect(guarded.length).toBeGreaterThan(20)
})

it.each(guarded)('$name is forbidden to a token that may less than $scope', async ({ method, path, scope }) => {
  const before = await stored()
  const { status, body } = await desk.ask(method, `${addressOf(path)}?from=/news/ferry.html`, {
    token: tokens[lesser[scope]] ?? '',
    headers: { 'If-Match': '*' },
    ...(method === 'GET' ? {} : { body: {} }),
  })
  expect([status, body['code']]).toEqual([403, 'forbidden'])
  expect(body['detail']).toContain(`needs a token with the scope ${scope}`)
  expect(await stored()).toEqual(before)
})

/** All that a write would leave a trace of. */
async function stored() {
  return (await env.DB.prepare('SELECT * FROM audit').all()).results
}
