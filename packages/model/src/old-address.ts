import { decodePart } from './decode-part.ts'
import { isTrackingParameter } from './tracking-parameter.ts'

const indexFile = /^(?:index|default)\.(?:html?|php|aspx?|jsp|cfm)$/u

// The last segments of an article's twins: for phones, to print, to embed, and with its comments.
const twin = /^(?:amp|print|embed|trackback|feed|rss2?|rdf|atom|comment-page-\d+)$/u

// The last segments of the pages of an article: `/2`, `/page/2`.
const pageOf = /^(?:page|\d{1,3})$/u

const dated = /^\d{4}\/\d{1,2}\/(?:\d{1,2}\/)?(?!\d{1,2}$)[^/]+$/u

// The host is left out.
const webAddress = /^(?:(?:https?:)?\/\/[^/?#]*)?(?<path>(?:\/[^?#]*)?)(?:\?(?<query>[^#]*))?(?:#.*)?$/isu

const maxCharacters = 1_000
const maxParameters = 8
// Each is looked up: a longer path is no twin's.
const maxTwinSegments = 4

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
 * parameters alone; without them; those of the article whose twin (`/amp`, `/print`, `/feed` …) or page (`/2`, `/page/2`)
 * it is; and each of these paths without the date before its short name, since a blog leads on from those, too.
 */
export function oldAddressNames(address: string): string[] {
  const parts = partsOf(address)
  if (parts === null) return []
  const { segments, parameters } = parts
  const singly = parameters.length > 1 ? parameters.map((parameter) => [parameter]) : []
  const own = [parameters, ...singly, []].map((some) => nameOf(segments, some))
  const paths = [segments, ...originalsOf(segments)]
  const undated = paths.filter((path) => isDated(path)).map((path) => path.slice(-1))
  const names = [...own, ...[...paths, ...undated].map((path) => nameOf(path, []))]
  return [...new Set(names)].filter((name) => name !== null)
}

/** Whether a path is a date and a short name, as blogs have them: `/2019/07/quay-contract`. */
export function isDated(segments: readonly string[]): boolean {
  return dated.test(segments.join('/'))
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

/** The paths that are left without the last segments of a twin or page, one by one. */
function originalsOf(segments: readonly string[], left = maxTwinSegments): string[][] {
  const [first = '', ...rest] = segments
  if (first === 'amp' && rest.length > 0) return [rest]
  const last = segments.at(-1) ?? ''
  if (left === 0 || segments.length < 2 || !(twin.test(last) || pageOf.test(last))) return []
  const shorter = segments.slice(0, -1)
  return [shorter, ...originalsOf(shorter, left - 1)]
}

function plain(part: string): string {
  return (decodePart(part)?.normalize('NFC') ?? part).toLowerCase()
}
