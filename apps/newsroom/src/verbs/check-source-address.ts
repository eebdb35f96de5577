import { addressFault, isAllowedHost } from '@broadsheet/model'

/** The address to store; or `detail`, a sentence that says what to change in it. */
type CheckedAddress = { ok: true; url: string } | { ok: false; detail: string }

/**
 * Checks the address of a feed before the paper follows it. DNS is asked only when the feed is polled.
 *
 * @param allowedHosts See `isAllowedHost`.
 */
export function checkSourceAddress(address: string, site: { url: string }, allowedHosts: string): CheckedAddress {
  const url = URL.parse(address)
  if (url === null) return refuse(`"${address}" is not a whole address, such as https://news.example/feed.xml.`)
  url.hash = ''
  if (url.origin === URL.parse(site.url)?.origin)
    return refuse('That is a feed of this paper. Follow one of another site.')
  switch (addressFault(url, isAllowedHost(url.host, allowedHosts))) {
    case 'private-address':
      return refuse(
        `${url.hostname} belongs to this machine or a private network, where the paper never fetches. Use a public ` +
          `site; or, for a paper on your own machine, allow this host with FEED_HOSTS_ALLOWED=${url.host}.`,
      )
    case 'bad-address':
      return refuse('The address of a feed begins with http or https, and has no user name or password.')
    case null:
      return { ok: true, url: url.href }
  }
}

function refuse(detail: string): CheckedAddress {
  return { ok: false, detail }
}
