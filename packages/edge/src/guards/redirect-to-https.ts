import { stopping } from '../answer/stops.ts'
import type { Guard } from './guards.ts'

/**
 * Redirects from HTTP to HTTPS, if the paper's own address is HTTPS. Only at Cloudflare's edge, which sets CF-Ray:
 * `wrangler dev` gives the Worker the name of its custom domain over HTTP, and would be redirected without end.
 * https://developers.cloudflare.com/fundamentals/reference/http-headers/#cf-ray
 */
export const redirectToHttps = stopping<Guard>({ redirects: { 308: 'The same address over HTTPS.' } }, (c) => {
  if (!c.req.url.startsWith('http:') || c.req.header('CF-Ray') === undefined) return null
  const [asked, own] = [new URL(c.req.url), new URL(c.get('site').url)]
  const isPlain = asked.protocol === 'http:' && own.protocol === 'https:' && asked.hostname === own.hostname
  if (!isPlain) return null
  // The edge's cache key is the path alone: it would send a stored redirect to readers who come by HTTPS.
  c.header('Cache-Control', 'no-store')
  return c.redirect(own.origin + asked.pathname + asked.search, 308)
})
