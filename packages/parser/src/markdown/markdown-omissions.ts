import { markdownLosses } from '../body/markdown-losses.ts'
import { parseMarkdownBody } from '../body/parse-markdown-body.ts'
import { resolveAddress } from '../html/resolve-address.ts'
import { isObject } from '../json/json-value.ts'
import { countOmissions, type Omission } from '../result/omission.ts'
import { firstField, wordsIn, type Fields } from './fields.ts'
import { firstImage } from './first-image.ts'
import type { FrontMatter } from './front-matter.ts'
import { oldAddressesIn } from './old-addresses-in.ts'

const unknownBase = 'https://unknown.invalid/'
const mayHaveAddress = /\]\(|\]:|<(?:img|a)\b|\{\{/iu

/**
 * What of a file its article has no place for. Without a base, relative addresses lead nowhere; they are found by parsing
 * the text with one that nobody has.
 */
export function markdownOmissions(
  { fields, text }: FrontMatter,
  { baseUrl, hasBody }: { baseUrl: string | null; hasBody: boolean },
): Omission[] {
  const lost = { image: 0, link: 0 }
  if (baseUrl === null && mayHaveAddress.test(text)) countRelative(parseMarkdownBody(text, unknownBase), lost)
  const counts: Omission[] = [
    { kind: 'category', count: Math.max(0, wordsIn(fields['categories']).length - 1) },
    { kind: 'tag', count: tagsOf(fields).length },
    { kind: 'excerpt', count: hasBody && firstField(fields, 'description', 'summary', 'excerpt') !== null ? 1 : 0 },
    { kind: 'custom-field', count: furtherWords.filter((name) => wordsIn(fields[name]).length > 0).length },
    { kind: 'address', count: oldAddressesIn(fields, baseUrl).filter((address) => address === null).length },
    { kind: 'relative-image', count: lost.image + (baseUrl === null && hasRelativeImage(fields) ? 1 : 0) },
    { kind: 'relative-link', count: lost.link },
  ]
  const losses = markdownLosses(text, baseUrl).filter((kind) => !kind.startsWith('relative-'))
  return [...counts.filter(({ count }) => count > 0), ...countOmissions(losses)]
}

// What readers see beside the text in many themes.
const furtherWords = ['subtitle', 'subheading', 'subheadline', 'standfirst', 'deck', 'lead', 'kicker', 'series']
function hasRelativeImage(fields: Fields): boolean {
  const image = firstImage(fields)?.address ?? ''
  return image !== '' && resolveAddress(image, null) === null
}

// Jekyll takes words apart by spaces; a comma separates them elsewhere.
function tagsOf(fields: Fields): string[] {
  const { tags, keywords } = fields
  const written = tags ?? keywords
  return typeof written === 'string' ? written.split(/[,\s]+/u).filter((tag) => tag !== '') : wordsIn(written)
}

function countRelative(value: unknown, lost: { image: number; link: number }): void {
  if (Array.isArray(value)) for (const each of value) countRelative(each, lost)
  if (!isObject(value)) return
  const { type, url } = value
  if (typeof url === 'string' && url.startsWith(unknownBase)) lost[type === 'link' ? 'link' : 'image']++
  for (const inner of Object.values(value)) if (typeof inner === 'object') countRelative(inner, lost)
}
