import { addressFault, isAllowedHost } from '@broadsheet/model'

/** An address that a feed may be followed at, as it is to be kept, or what to change in it. */
type CheckedAddress = { ok: true; url: string } | { ok: false; detail: string }

/**
 * Looks at the address of a feed before it is followed. Where a name leads is looked up when it is polled.
 *
 * @param allowedHosts See `isAllowedHost`.
 */
export function checkSourceAddress(address: string, site: { url: string }, allowedHosts: string): CheckedAddress {
  const url = URL.parse(address)
  if (url === null) return refuse(`"${address}" is no address. Write it whole, such as https://news.example/feed.xml.`)
  // What follows # is never sent.
  url.hash = ''
  if (url.origin === URL.parse(site.url)?.origin)
    return refuse('That is a feed of this paper. Name one of another site.')
  switch (addressFault(url, isAllowedHost(url.host, allowedHosts))) {
    case 'private-address':
      return refuse(
        `${url.hostname} is of this machine or a private network, which the paper never asks. Name a public site; or ` +
          `allow this host with FEED_HOSTS_ALLOWED=${url.host}, where a paper on your own machine follows it.`,
      )
    case 'bad-address':
      return refuse('A feed is asked for by http or https, without a user and a password. Leave them out.')
    case null:
      return { ok: true, url: url.href }
  }
}

function refuse(detail: string): CheckedAddress {
  return { ok: false, detail }
}
