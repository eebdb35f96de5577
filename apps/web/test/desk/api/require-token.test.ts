import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { createPaper } from '../../create-paper.ts'
import { earlyInMinute } from '../../early-in-minute.ts'
import { deskUnderTest } from '../desk-under-test.ts'

const wrongTokensAllowed = 10

const longToken = 'a token of the environment that nobody guesses'.replaceAll(' ', '-')

function openDesk(environment: Partial<Cloudflare.Env> = {}) {
  let milliseconds = Date.UTC(2026, 10, 24, 12)
  const app = createPaper({ clock: () => milliseconds })
  return {
    later: (seconds: number) => (milliseconds += seconds * 1000),
    ask: async (address: string, authorization: string | null): Promise<Response> => {
      const headers = new Headers({ 'CF-Connecting-IP': address })
      if (authorization !== null) headers.set('Authorization', authorization)
      const request = new Request('https://paper.example/api/v1/desk/site', { headers })
      return await app.fetch(request, { ...env, ...environment }, createExecutionContext())
    },
  }
}

async function createTokenOf(name: string): Promise<string> {
  const { body } = await deskUnderTest().ask<{ token: string }>('POST', '/api/v1/desk/tokens', {
    body: { name, scope: 'read' },
  })
  return body.token
}

const right = `Bearer ${env.DESK_TOKEN}`

it('a network may send ten wrong tokens in a minute; then wrong ones have to wait, and right ones are admitted', async () => {
  const { ask, later } = openDesk({ DESK_TOKEN: longToken })
  const made = await createTokenOf('Nell')
  await earlyInMinute()
  for (let number = 1; number <= wrongTokensAllowed; number += 1) {
    expect((await ask(`2001:db8:1::${number}`, `Bearer guess-${number}`)).status).toBe(401)
  }
  const refused = await ask('2001:db8:1::b', 'Bearer guess-11')
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60'])
  expect(refused.headers.get('Cache-Control')).toBe('no-store')
  expect(await refused.json()).toMatchObject({ code: 'rate-limited' })

  later(59)
  const again = await ask('2001:db8:1::c', `Bearer desk_${'A'.repeat(43)}`)
  expect([again.status, again.headers.get('Retry-After')]).toEqual([429, '1'])
  expect((await ask('2001:db8:1::c', `Bearer ${longToken}`)).status).toBe(200)
  expect((await ask('2001:db8:1::c', `Bearer ${made}`)).status).toBe(200)
  expect((await ask('2001:db8:1::c', null)).status).toBe(401)
  expect((await ask('2001:db8:2::1', 'Bearer guess')).status).toBe(401)
})

it('a short DESK_TOKEN has to wait like a wrong token', async () => {
  const { ask, later } = openDesk()
  await earlyInMinute()
  for (let number = 0; number <= wrongTokensAllowed; number += 1) await ask('192.0.2.77', `Bearer guess-${number}`)
  expect((await ask('192.0.2.77', right)).status).toBe(429)
  expect((await ask('192.0.2.78', right)).status).toBe(200)
  later(60)
  expect((await ask('192.0.2.77', right)).status).toBe(200)
})

it('right tokens and requests without a token do not count', async () => {
  const { ask } = openDesk()
  await earlyInMinute()
  for (let number = 0; number <= wrongTokensAllowed; number += 1) {
    expect((await ask('192.0.2.9', right)).status).toBe(200)
    expect((await ask('192.0.2.9', null)).status).toBe(401)
  }
  expect((await ask('192.0.2.9', 'Bearer guess')).status).toBe(401)
  expect((await ask('192.0.2.9', right)).status).toBe(200)
})
