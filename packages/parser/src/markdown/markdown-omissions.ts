import { markdownLosses } from '../body/markdown-losses.ts'
import type { RenderedMarkdown } from '../body/parse-markdown-body.ts'
import { resolveAddress } from '../html/resolve-address.ts'
import { countOmissions, type Omission } from '../result/omission.ts'
import { firstField, wordsIn, type Fields } from './fields.ts'
import { firstImage } from './first-image.ts'
import { oldAddressesIn } from './old-addresses-in.ts'

type Written = { rendered: RenderedMarkdown; baseUrl: string | null; hasBody: boolean }

/** What of a file its article has no place for. */
export function markdownOmissions(fields: Fields, { rendered, baseUrl, hasBody }: Written): Omission[] {
  const counts: Omission[] = [
    { kind: 'category', count: Math.max(0, wordsIn(fields['categories']).length - 1) },
    { kind: 'tag', count: tagsOf(fields).length },
    { kind: 'excerpt', count: hasBody && firstField(fields, 'description', 'summary', 'excerpt') !== null ? 1 : 0 },
    { kind: 'custom-field', count: furtherWords.filter((name) => wordsIn(fields[name]).length > 0).length },
    { kind: 'address', count: oldAddressesIn(fields, baseUrl).filter((address) => address === null).length },
  ]
  const losses = markdownLosses(rendered)
  if (baseUrl === null && hasRelativeImage(fields)) losses.unshift('relative-image')
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
