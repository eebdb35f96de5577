import { addressFault, isAllowedHost, isPublicHost, type FeedFailure } from '@broadsheet/model'
import * as v from 'valibot'
import type { PollDeps } from './create-poll-deps.ts'

/** What keeps an address from being asked; null where nothing does. */
type HostFault = Extract<FeedFailure, 'bad-address' | 'private-address' | 'name-unknown' | 'name-not-looked-up'> | null

/** Looks at an address before it is asked; it rejects when the signal ends the wait. */
export type CheckHost = (url: URL, signal: AbortSignal) => Promise<HostFault>

/** DNS over HTTPS in JSON: what a name leads to, addresses (types 1 and 28) among other things. */
const answerSchema = v.object({
  Status: v.number(),
  Answer: v.optional(v.array(v.object({ type: v.number(), data: v.string() }))),
})

const recordTypes = { A: 1, AAAA: 28 } as const
const isFine = 0
const noSuchName = 3

/**
 * Tells whether the paper may ask an address: by its spelling, and for a name by all addresses that it leads to, of which
 * none may be private. A name is looked up once for as long as the function lives. What remains is that a name is looked
 * up once more by the fetch that follows, and could lead elsewhere by then (docs/feeds.md).
 */
export function createHostCheck({
  fetch,
  dnsUrl,
  allowedHosts,
}: Pick<PollDeps, 'fetch' | 'dnsUrl' | 'allowedHosts'>): CheckHost {
  const known = new Map<string, HostFault>()

  async function lookUp(name: string, type: keyof typeof recordTypes, signal: AbortSignal): Promise<string[] | null> {
    const url = new URL(dnsUrl)
    url.searchParams.set('name', name)
    url.searchParams.set('type', type)
    const headers = { Accept: 'application/dns-json' }
    const response = await fetch(url.href, { headers, redirect: 'manual', signal })
    const text = response.ok ? await response.text() : ''
    const answer = v.safeParse(v.pipe(v.string(), v.parseJson(), answerSchema), text)
    if (!answer.success) return null
    const { Status: status, Answer: records = [] } = answer.output
    if (status !== isFine && status !== noSuchName) return null
    return records.flatMap(({ type: kind, data }) => (kind === recordTypes[type] ? [data] : []))
  }

  async function faultOf(name: string, signal: AbortSignal): Promise<HostFault> {
    const both = await Promise.all([lookUp(name, 'A', signal), lookUp(name, 'AAAA', signal)]).catch(
      (error: unknown) => {
        if (signal.aborted) throw error
        return [null]
      },
    )
    const addresses = both.flatMap((some) => some ?? [])
    if (!addresses.every(isPublicHost)) return 'private-address'
    if (both.includes(null)) return 'name-not-looked-up'
    return addresses.length === 0 ? 'name-unknown' : null
  }

  return async (url, signal) => {
    const isAllowed = isAllowedHost(url.host, allowedHosts)
    const fault = addressFault(url, isAllowed)
    const isNumber = /^\[|^[\d.]+$/u.test(url.hostname)
    if (fault !== null || isNumber || isAllowed) return fault
    const earlier = known.get(url.hostname)
    if (earlier !== undefined) return earlier
    const found = await faultOf(url.hostname, signal)
    known.set(url.hostname, found)
    return found
  }
}
