const address = /^(?<before>(?:[a-z]+:)?http)(?<s>s?)(?<behind>:\/\/.*)$/isu

/**
 * A source key or an address with `https` instead of `http`, or the other way round; null for any other. A site that
 * begins to encrypt its pages brings no new articles.
 */
export function withOtherScheme(name: string): string | null {
  const { before, s, behind } = address.exec(name)?.groups ?? {}
  return before === undefined ? null : `${before}${s === '' ? 's' : ''}${behind}`
}

/** Each name by what it may be stored as: itself, or with the other scheme. */
export function storedNames(names: readonly string[]): { name: string; stored: string }[] {
  return names.flatMap((name) => [name, withOtherScheme(name) ?? []].flat().map((stored) => ({ name, stored })))
}
