/** A candidate of a `srcset`: its address, and its width in pixels or its pixels for each pixel of the page. */
export type SetCandidate = { address: string; width: number | null; density: number }

/**
 * Parses a `srcset`: https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute. Addresses may have
 * commas in them. A candidate without a descriptor has the density 1.
 */
export function parseSrcset(written: string): SetCandidate[] {
  const found: SetCandidate[] = []
  let at = 0
  while (at < written.length) {
    at = endOf(/[\s,]*/uy, written, at)
    const end = endOf(/\S*/uy, written, at)
    const address = written.slice(at, end).replace(/,{1,9}$/u, '')
    const hasDescriptors = address.length === end - at
    at = hasDescriptors ? endOf(/[^,]*/uy, written, end) : end
    if (address !== '') found.push({ address, ...describe(hasDescriptors ? written.slice(end, at) : '') })
  }
  return found
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  pattern.test(text)
  return pattern.lastIndex
}

function describe(descriptors: string): Pick<SetCandidate, 'width' | 'density'> {
  const { amount = '1', unit } =
    /(?:^|\s)(?<amount>\d{1,6}(?:\.\d{1,6})?)(?<unit>[wx])(?:\s|$)/u.exec(descriptors)?.groups ?? {}
  return unit === 'w' ? { width: Number(amount), density: 1 } : { width: null, density: Number(amount) }
}
