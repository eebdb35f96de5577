const held = new WeakSet<object>()
let papers = 0

/** Has every rate limit among some bindings count from nothing again: those of an isolate count together. */
export function countLimitsAnew(bindings: readonly unknown[]): void {
  papers += 1
  for (const binding of bindings.filter(isRateLimit)) prefixKeys(Object.getPrototypeOf(binding))
}

function isRateLimit(binding: unknown): binding is RateLimit {
  return typeof binding === 'object' && binding !== null && typeof Reflect.get(binding, 'limit') === 'function'
}

/** Nothing but time empties a limit: each paper has keys of its own. */
function prefixKeys(limits: RateLimit): void {
  if (held.has(limits)) return
  held.add(limits)
  const limit: RateLimit['limit'] = Reflect.get(limits, 'limit')
  limits.limit = async function (options) {
    return await limit.call(this, { ...options, key: `${papers} ${options.key}` })
  }
}
