import { expect, it, test } from 'vitest'
import { script, seenAt, siteHost } from '../../test/scripted-site.ts'
import { testPollDeps } from '../../test/test-poll-deps.ts'
import { createHostCheck } from './check-host.ts'
import type { PollDeps } from './create-poll-deps.ts'

const signal = () => AbortSignal.timeout(5_000)
const a = (...addresses: string[]) => addresses.map((data) => ({ name: 'x.', type: 1, TTL: 60, data }))
const aaaa = (...addresses: string[]) => addresses.map((data) => ({ name: 'x.', type: 28, TTL: 60, data }))
const cname = { name: 'x.', type: 5, TTL: 60, data: 'localhost.' }

/** A look-up server that gives these answers in order: the first to A, the second to AAAA. */
async function dns(...answers: (object | string | number)[]): Promise<PollDeps> {
  const scripted = answers.map((answer) => {
    if (typeof answer === 'number') return { status: answer }
    return { body: typeof answer === 'string' ? answer : JSON.stringify(answer) }
  })
  // One look-up at a time, so that the answers have a known order.
  let before: Promise<unknown> = Promise.resolve()
  await script('dns-query', ...scripted)
  return testPollDeps({
    fetch: async (url, init) => {
      const mine = before.then(async () => await fetch(url, init))
      before = mine.catch(() => undefined)
      return await mine
    },
  })
}

const nothing = { Status: 0 }

test.each([
  ['a public address', null, [{ Status: 0, Answer: a('93.184.216.34') }, nothing]],
  [
    'public addresses of both kinds, by another name',
    null,
    [
      { Status: 0, Answer: [cname, ...a('93.184.216.34')] },
      { Status: 0, Answer: aaaa('2606:2800:220:1::1') },
    ],
  ],
  ['this machine', 'private-address', [{ Status: 0, Answer: a('127.0.0.1') }, nothing]],
  [
    'a public address and a private one',
    'private-address',
    [{ Status: 0, Answer: a('93.184.216.34', '10.0.0.1') }, nothing],
  ],
  [
    'a private address of version 6',
    'private-address',
    [
      { Status: 0, Answer: a('93.184.216.34') },
      { Status: 0, Answer: aaaa('fd00::1') },
    ],
  ],
  ['the metadata of a cloud', 'private-address', [{ Status: 0, Answer: a('169.254.169.254') }, nothing]],
  ['a mapped address', 'private-address', [nothing, { Status: 0, Answer: aaaa('::ffff:192.168.0.1') }]],
  ['nothing that is an address', 'private-address', [{ Status: 0, Answer: a('printer') }, nothing]],
  ['no address', 'name-unknown', [nothing, nothing]],
  ['no name', 'name-unknown', [{ Status: 3 }, { Status: 3 }]],
  ['a failure', 'name-not-looked-up', [{ Status: 2 }, { Status: 2 }]],
  ['half a failure', 'name-not-looked-up', [{ Status: 0, Answer: a('93.184.216.34') }, { Status: 2 }]],
  ['a private address and half a failure', 'private-address', [{ Status: 0, Answer: a('10.0.0.1') }, 500]],
  ['an error of the server', 'name-not-looked-up', [500]],
  ['another page', 'name-not-looked-up', ['<html>']],
  ['another answer', 'name-not-looked-up', [{ Answer: 'yes' }]],
] as const)('a name that resolves to %s: %s', async (_, fault, answers) => {
  const deps = await dns(...answers)
  expect(await createHostCheck(deps)(new URL('https://news.example.com/feed'), signal())).toBe(fault)
})

it('a name is looked up for both kinds of addresses, once a run', async () => {
  const checkHost = createHostCheck(await dns({ Status: 0, Answer: a('93.184.216.34') }, nothing))
  for (const path of ['feed', 'other']) {
    expect(await checkHost(new URL(`https://news.example.com:8443/${path}`), signal())).toBe(null)
  }
  const seen = await seenAt('dns-query')
  expect(seen.map(({ path }) => path)).toEqual([
    '/dns-query?name=news.example.com&type=A',
    '/dns-query?name=news.example.com&type=AAAA',
  ])
  expect(seen[0]?.headers['accept']).toBe('application/dns-json')
})

it('a numeric, an allowed and a private host are not looked up', async () => {
  const checkHost = createHostCheck(await dns(nothing))
  expect(await checkHost(new URL('http://93.184.216.34/'), signal())).toBe(null)
  expect(await checkHost(new URL('http://[2606:2800:220:1::1]/'), signal())).toBe(null)
  expect(await checkHost(new URL(`http://${siteHost}/`), signal())).toBe(null)
  expect(await checkHost(new URL('http://printer.local/'), signal())).toBe('private-address')
  expect(await seenAt('dns-query')).toEqual([])
})

it('a look-up without an answer fails closed', async () => {
  const deps = testPollDeps({ dnsUrl: 'http://127.0.0.1:1/dns-query' })
  const checkHost = createHostCheck(deps)
  expect(await checkHost(new URL('https://news.example.com/'), signal())).toBe('name-not-looked-up')
})

it('a look-up ends when the time of its feed is over', async () => {
  await script('dns-query', { misbehaviour: 'silent' })
  const checkHost = createHostCheck(testPollDeps())
  await expect(checkHost(new URL('https://news.example.com/'), AbortSignal.timeout(100))).rejects.toThrow(
    /aborted|timeout/i,
  )
})
