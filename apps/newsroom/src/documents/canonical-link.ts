import { isTrackingParameter } from '@broadsheet/model'

/** The address of an article without tracking parameters and fragment, so that each article has one address. */
export function canonicalLink(address: string): string {
  const url = new URL(address)
  url.hash = ''
  const followers = [...url.searchParams.keys()].filter(isTrackingParameter)
  // Deleting a parameter rewrites the others, so an address without tracking parameters must stay unchanged.
  for (const name of followers) url.searchParams.delete(name)
  return url.href
}
