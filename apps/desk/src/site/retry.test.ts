import { describe, expect, it } from 'vitest'
import { retry, retryDelayMs, type Answer } from './retry.ts'

const answer = (status: number, headers = {}): Answer => ({
  status,
  headers: new Headers(headers),
  text: '',
  bytes: new Uint8Array(),
})

/** Plays these answers, null being noAnswerMessage, and gives what came of it and the waits between. */
async function play(script: (Answer | null)[], retryNoAnswer = true) {
  const waitsMs: number[] = []
  const coming = script.values()
  const request = async () => {
    const { value } = coming.next()
    if (!value) throw new TypeError('fetch failed')
    return value
  }
  const pause = async (delayMs: number) => void waitsMs.push(delayMs)
  const end = await retry(request, { retryNoAnswer, pause, random: () => 0 }).catch((error: Error) => error.message)
  return { end: typeof end === 'string' ? end : end.status, waitsMs }
}

describe('retry', () => {
  it.each([429, 502, 503, 504])('outlasts the status %i', async (status) => {
    expect(await play([answer(status), answer(200)])).toEqual({ end: 200, waitsMs: [500] })
  })

  it.each([200, 301, 400, 401, 413, 500])('takes the status %i as the answer', async (status) => {
    expect(await play([answer(status), answer(200)])).toEqual({ end: status, waitsMs: [] })
  })

  it('ends with the fifth answer', async () => {
    const script = [...Array(5).fill(answer(503)), answer(200)]
    expect(await play(script)).toEqual({ end: 503, waitsMs: [500, 1_000, 2_000, 4_000] })
  })

  it('repeats a request without an answer, unless it may not', async () => {
    expect(await play([null, null, answer(200)])).toEqual({ end: 200, waitsMs: [500, 1_000] })
    expect(await play(Array(6).fill(null))).toMatchObject({ end: 'fetch failed' })
    expect(await play([null, answer(200)], false)).toEqual({ end: 'fetch failed', waitsMs: [] })
  })

  it('waits as long as the site asks', async () => {
    expect(await play([answer(429, { 'Retry-After': '7' }), answer(200)])).toEqual({ end: 200, waitsMs: [7_000] })
  })
})

it.each([
  [1, null, 0, 500],
  [1, null, 0.5, 375],
  [4, null, 0, 4_000],
  [1, '0', 0, 0],
  [1, '2', 0.5, 2_000],
  [1, '3600', 0, 30_000],
  [2, 'soon', 0, 1_000],
])('after %i tries, Retry-After %s and chance %d, the wait is %i ms', (tries, retryAfter, chance, delayMs) => {
  expect(retryDelayMs(tries, retryAfter, () => chance)).toBe(delayMs)
})
