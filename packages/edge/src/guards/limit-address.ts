import { problem } from '../answer/problem.ts'
import { stopping } from '../answer/stops.ts'
import type { Guard } from './guards.ts'

/**
 * The longest address, in characters without the host. RFC 9110, 4.1, asks for at least 8,000. The longest address of
 * the paper is a search for 200 characters of four bytes: 2,500.
 */
export const maxAddressCharacters = 8_000

/** Refuses an address that is too long, before anything is parsed or looked up. */
export const limitAddress = stopping<Guard>({ refuses: ['too-large'] }, (c) => {
  // A short way for nearly all addresses.
  if (c.req.url.length <= maxAddressCharacters) return null
  const { pathname, search } = new URL(c.req.url)
  if (pathname.length + search.length <= maxAddressCharacters) return null
  return problem(c, 'too-large', `An address has at most ${maxAddressCharacters} characters after its host.`)
})
