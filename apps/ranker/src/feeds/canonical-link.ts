// What mail and social networks hang onto an address to follow whoever opens it.
const tracking = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|ns_\w+|at_medium|at_campaign|ftag|xtor)$/iu

/** The address of an article without what follows readers, nor a place in the page: one article has one address. */
export function canonicalLink(address: string): string {
  const url = new URL(address)
  url.hash = ''
  const followers = [...url.searchParams.keys()].filter((name) => tracking.test(name))
  // Taking one out writes the others anew, which an address that needs none taken out is spared.
  for (const name of followers) url.searchParams.delete(name)
  return url.href
}
