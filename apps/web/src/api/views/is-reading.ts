import { isbot } from 'isbot'

/** Headers by which browsers say that they fetch for a reader who may never come. */
const aheadHeaders = ['Sec-Purpose', 'Purpose', 'X-Purpose', 'X-Moz']

/**
 * Whether a view was sent by a browser with somebody before it: by no robot that says what it is or that Cloudflare
 * knows, and for no page that was fetched ahead. A browser always names itself; what names nothing is none.
 */
export function isReading(request: Request): boolean {
  const browser = request.headers.get('User-Agent') ?? ''
  if (browser === '' || isbot(browser) || isKnownBot(request)) return false
  return !aheadHeaders.some((name) => /prefetch|prerender|preview/i.test(request.headers.get(name) ?? ''))
}

// https://developers.cloudflare.com/workers/runtime-apis/request/#incomingrequestcfproperties: only some plans tell.
function isKnownBot(request: Request): boolean {
  const { botManagement, verifiedBotCategory } = request.cf ?? {}
  return isVerified(botManagement) || (typeof verifiedBotCategory === 'string' && verifiedBotCategory !== '')
}

function isVerified(management: unknown): boolean {
  return typeof management === 'object' && management !== null && Reflect.get(management, 'verifiedBot') === true
}
