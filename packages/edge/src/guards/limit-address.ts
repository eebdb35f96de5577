import { problem } from '../answer/problem.ts'
import { stopping } from '../answer/stops.ts'
import type { Guard } from './guards.ts'

/**
 * Characters of an address behind its host. RFC 9110, 4.1, asks for at least 8,000; the paper's own longest, a search
 * for 200 characters of four bytes, has some 2,500.
 */
export const maxAddressCharacters = 8_000

/** Refuses an address longer than any that the paper has, before anything is parsed or looked up. */
export const limitAddress = stopping<Guard>({ refuses: ['too-large'] }, (c) => {
  // Mostly the address with its host is shorter, and needs no parsing.
  if (c.req.url.length <= maxAddressCharacters) return null
  const { pathname, search } = new URL(c.req.url)
  if (pathname.length + search.length <= maxAddressCharacters) return null
  return problem(c, 'too-large', `An address has at most ${maxAddressCharacters} characters behind its host.`)
})
