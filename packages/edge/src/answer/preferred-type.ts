const item = /(?:[^,"]|"(?:[^"\\]|\\.)*(?:"|\\?$))+/gsu
const part = /(?:[^;"]|"(?:[^"\\]|\\.)*(?:"|\\?$))+/gsu
const weight = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/u
const ownParameter = /^charset="?utf-8"?$/u

/** A media range of an Accept header: `text/*`. */
type Range = { type: string; quality: number }

/**
 * The offered type to which an Accept header gives the most weight; the most specific range that matches a type counts
 * (RFC 9110, 12.5.1). The first offered type wins among equals, and if none is accepted.
 *
 * @example
 * preferredType('text/markdown;q=0.2, text/*;q=0.8', ['text/html', 'text/markdown']) // 'text/html'
 */
export function preferredType<Type extends string>(accept: string, offered: readonly [Type, ...Type[]]): Type {
  const ranges = readRanges(accept)
  let [best] = offered
  let highest = 0
  for (const type of offered) {
    const quality = qualityOf(type, ranges)
    if (quality > highest) [best, highest] = [type, quality]
  }
  return best
}

function readRanges(accept: string): Range[] {
  return (accept.toLowerCase().match(item) ?? []).flatMap((text) => {
    const [type = '', ...parameters] = (text.match(part) ?? []).map((one) => one.trim())
    const weights = parameters.filter((parameter) => parameter.startsWith('q='))
    const [quality = '1'] = weights.map((parameter) => weight.exec(parameter)?.[1] ?? '0')
    const others = parameters.filter((parameter) => !parameter.startsWith('q='))
    return others.every((parameter) => ownParameter.test(parameter)) ? [{ type, quality: Number(quality) }] : []
  })
}

function qualityOf(type: string, ranges: readonly Range[]): number {
  const [main] = type.split('/')
  const holder = [type, `${main}/*`, '*/*'].flatMap((name) => ranges.find((range) => range.type === name) ?? [])
  return holder[0]?.quality ?? 0
}
