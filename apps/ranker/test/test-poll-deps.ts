import type { PollDeps } from '../src/feeds/create-poll-deps.ts'
import { siteHost } from './scripted-site.ts'

/** Dependencies without chance and with short limits, which allow the scripted site. */
export function testPollDeps(changes: Partial<PollDeps> = {}): PollDeps {
  return {
    fetch: (url, init) => fetch(url, init),
    random: () => 0,
    clock: () => 0,
    userAgent: 'Broadsheet (Tests)',
    timezone: 'UTC',
    dnsUrl: `http://${siteHost}/dns-query`,
    allowedHosts: siteHost,
    limitMs: 5_000,
    maxBytes: 1_000_000,
    ...changes,
  }
}
