import { addressFault, isAllowedHost, isPublicHost, type FeedFailure } from '@broadsheet/model'
import * as v from 'valibot'
import type { PollDeps } from './create-poll-deps.ts'

/** The reason why an address must not be fetched, or null. */
type HostFault = Extract<FeedFailure, 'bad-address' | 'private-address' | 'name-unknown' | 'name-not-looked-up'> | null

/** Checks an address before it is fetched; rejects when the signal ends the wait. */
export type CheckHost = (url: URL, signal: AbortSignal) => Promise<HostFault>

/** DNS over HTTPS in JSON. Among the records of an answer, those of types 1 and 28 are addresses. */
const answerSchema = v.object({
  Status: v.number(),
  Answer: v.optional(v.array(v.object({ type: v.number(), data: v.string() }))),
})

const recordTypes = { A: 1, AAAA: 28 } as const
const isFine = 0
const noSuchName = 3

/**
 * Creates the check of whether the paper may fetch an address: by its spelling, and for a name by all the addresses
 * that it resolves to, none of which may be private. A name is looked up once for the life of the check. One risk
 * remains: the fetch that follows looks the name up again and may get another address (docs/feeds.md).
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
