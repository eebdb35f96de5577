import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { endlessBody } from '../../testing/index.ts'
import type { EdgeEnv } from '../context/edge-env.ts'
import { limitBody } from './limit-body.ts'

const app = new Hono<EdgeEnv>().put('/', limitBody(10, 'Ten bytes at most.'), async (c) => c.text(await c.req.text()))

async function put(body: BodyInit | null, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request('https://paper.example/', { method: 'PUT', body, headers })
  return await app.fetch(request, env, createExecutionContext())
}

const streamOf = (text: string) => new Blob([text]).stream()

describe('a body', () => {
  it.each(['', '0123456789', 'é'.repeat(5)])('of at most the limit arrives whole: "%s"', async (text) => {
    for (const body of [text, streamOf(text)]) expect(await (await put(body)).text()).toBe(text)
  })

  it.each(['0123456789a', `${'é'.repeat(5)}a`])('of one byte more is refused: %s', async (text) => {
    for (const response of [await put(text), await put(streamOf(text)), await put(text, { 'Content-Length': '10' })]) {
      expect(response.status).toBe(413)
      expect(await response.json()).toMatchObject({ code: 'too-large', detail: 'Ten bytes at most.' })
    }
  })

  it.each(['0', '10', '-1', 'many', ''])('is counted whatever its Content-Length is: %s', async (length) => {
    expect((await put(streamOf('0123456789a'), { 'Content-Length': length })).status).toBe(413)
    expect(await (await put(streamOf('0123456789'), { 'Content-Length': length })).text()).toBe('0123456789')
  })

  it('whose Content-Length is too large is not read', async () => {
    const { stream, bytes } = endlessBody(4)
    expect((await put(stream, { 'Content-Length': '11' })).status).toBe(413)
    // A stream fetches its first chunk before anyone asks.
    expect(bytes()).toBeLessThanOrEqual(4)
  })

  it('without an end is read up to the limit', async () => {
    const { stream, bytes } = endlessBody(4)
    expect((await put(stream)).status).toBe(413)
    expect(bytes()).toBeLessThanOrEqual(20)
  })
})
