import { isTrackingParameter } from './tracking-parameter.ts'

const indexFile = /^(?:index|default)\.(?:html?|php|aspx?|jsp|cfm)$/u

// The last segments of an article's twins: for phones, to print, to embed, and with its comments.
const twin = /^(?:amp|print|embed|trackback|feed|rss2?|rdf|atom|comment-page-\d+)$/u

// The host is left out.
const webAddress = /^(?:(?:https?:)?\/\/[^/?#]*)?(?<path>(?:\/[^?#]*)?)(?:\?(?<query>[^#]*))?(?:#.*)?$/isu

const maxCharacters = 1_000
const maxParameters = 8

/**
 * The name of an address that an article had on another site: its path and query, whatever the host, since its readers
 * come to this paper's. In lower case, decoded, without closing slash, index file and marks of campaigns, parameters in
 * order: `/?p=11`, `/2019/07/quay-contract`. Null if it names no page but the front page, or is longer than 1,000
 * characters. `address` is absolute, or a path with its query.
 */
export function oldAddressName(address: string): string | null {
  const parts = partsOf(address)
  return parts === null ? null : nameOf(parts.segments, parts.parameters)
}

/**
 * The names under which an address that readers ask for is looked up, the likeliest first: its own; with each of its
 * parameters alone; without them; and that of the article whose twin it is (`/amp`, `/print`, `/feed` …).
 */
export function oldAddressNames(address: string): string[] {
  const parts = partsOf(address)
  if (parts === null) return []
  const { segments, parameters } = parts
  const singly = parameters.length > 1 ? parameters.map((parameter) => [parameter]) : []
  const own = [parameters, ...singly, []].map((some) => nameOf(segments, some))
  const original = originalOf(segments)
  return [...new Set([...own, original === null ? null : nameOf(original, [])])].filter((name) => name !== null)
}

type Parts = { segments: string[]; parameters: string[] }

function partsOf(address: string): Parts | null {
  const { path, query } = webAddress.exec(address)?.groups ?? {}
  if (path === undefined) return null
  const segments = path.split('/').map(plain)
  const isIndex = (segment: string, at: number) => at === segments.length - 1 && indexFile.test(segment)
  return {
    segments: segments.filter((segment, at) => segment !== '' && !isIndex(segment, at)),
    parameters: [...new Set((query ?? '').split('&').flatMap(parameterOf))].toSorted().slice(0, maxParameters),
  }
}

function parameterOf(written: string): string[] {
  const [name = '', value = ''] = written
    .replaceAll('+', ' ')
    .split(/[=](.*)/su)
    .map(plain)
  if (name === '' || isTrackingParameter(name)) return []
  return [value === '' ? name : `${name}=${value}`]
}

function nameOf(segments: readonly string[], parameters: readonly string[]): string | null {
  if (segments.length + parameters.length === 0) return null
  const name = `/${segments.join('/')}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}`
  return name.length > maxCharacters ? null : name
}

function originalOf(segments: readonly string[]): string[] | null {
  const [first = '', ...rest] = segments
  if (first === 'amp' && rest.length > 0) return rest
  const original = segments.slice(0, segments.findLastIndex((segment) => !twin.test(segment)) + 1)
  return original.length === 0 || original.length === segments.length ? null : original
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFC').toLowerCase()
  } catch {
    return part.toLowerCase()
  }
}
