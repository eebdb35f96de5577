import { isbot } from 'isbot'

/** Headers of browsers that fetch a page in advance. */
const aheadHeaders = ['Sec-Purpose', 'Purpose', 'X-Purpose', 'X-Moz']

/**
 * Whether a view was sent by a person's browser: not by a robot that names itself or that Cloudflare knows, and not for
 * a page that was fetched in advance. A request without a User-Agent is not from a browser.
 */
export function isReading(request: Request): boolean {
  const browser = request.headers.get('User-Agent') ?? ''
  if (browser === '' || isbot(browser) || isKnownBot(request)) return false
  return !aheadHeaders.some((name) => /prefetch|prerender|preview/i.test(request.headers.get(name) ?? ''))
}

// https://developers.cloudflare.com/workers/runtime-apis/request/#incomingrequestcfproperties: only on some plans.
function isKnownBot(request: Request): boolean {
  const { botManagement, verifiedBotCategory } = request.cf ?? {}
  return isVerified(botManagement) || (typeof verifiedBotCategory === 'string' && verifiedBotCategory !== '')
}

function isVerified(management: unknown): boolean {
  return typeof management === 'object' && management !== null && Reflect.get(management, 'verifiedBot') === true
}
