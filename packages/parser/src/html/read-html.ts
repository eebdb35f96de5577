import { type Block, blockText, draftLimits, type ImportedDraft } from '@broadsheet/model'
import { addressesOf } from '../keys/addresses-of.ts'
import { sourceKey, undatedKey } from '../keys/source-key.ts'
import { languageOf } from '../lines/language-of.ts'
import { checkImported } from '../result/check-draft.ts'
import { withOmissions, type ItemResult } from '../result/item-result.ts'
import { countOmissions } from '../result/omission.ts'
import { reject } from '../result/reject-reason.ts'
import { withoutNull } from '../result/without-null.ts'
import { assertTimezone } from '../time/wall-time.ts'
import { proseLength } from './content/prose-length.ts'
import { readContent } from './content/read-content.ts'
import { findAddress, otherAddresses } from './facts/find-address.ts'
import { findByline } from './facts/find-authors.ts'
import { findDate } from './facts/find-date.ts'
import { findHeadline } from './facts/find-headline.ts'
import { findSection } from './facts/find-section.ts'
import type { Found } from './facts/found.ts'
import { textIn } from './facts/json-ld.ts'
import { elementsNearHeading } from './facts/near-heading.ts'
import { openPage, type Page } from './facts/page.ts'
import { isDraftOfMedium } from './is-draft-of-medium.ts'
import { storyOf } from './story-of.ts'

/**
 * `timezone` is the IANA zone of dates without one; `file` the page's file; `url` its address; `base` that of
 * relative addresses if the page names none; `publishedAt` (UTC epoch
 * seconds) and `defaultSection` are used if the page has none.
 */
export type ReadHtmlOptions = {
  timezone: string
  file: string | null
  url?: string | null
  base?: string
  publishedAt?: number
  defaultSection?: string
}

const maxKeyCharacters = 1_000

/** A page with less text has no article: it is the length of one sentence. */
const minCharacters = 60

/**
 * Parses a whole HTML page of any site into a draft, or rejects it. Facts come from JSON-LD, microdata and meta tags
 * first; the body from the element that the page marks, or from Readability; all of it passes the same whitelist as in
 * `htmlToBlocks`. The article's key is its own address, else its time and headline. A page without a date gives a draft
 * without one. Throws only for an unknown time zone.
 */
export function readHtml(html: string, options: ReadHtmlOptions): ItemResult<ImportedDraft> {
  assertTimezone(options.timezone)
  if (html.trim() === '') return reject('empty', 1)
  const page = openPage(html, options.url ?? null)
  if (isDraftOfMedium(page)) return reject('not-published', 1)
  const headline = findHeadline(page)
  const address = findAddress(page, options.url ?? null)
  // A page that was saved to a file may say only in its canonical link where it was.
  const baseUrl = page.baseUrl ?? address?.value ?? options.base ?? null
  const content = readContent({ ...page, baseUrl }, headline?.value ?? null)
  if (proseLength(content.value) < minCharacters) return reject('page-without-article', 1)
  if (headline === null) return reject('page-without-headline', 1)
  const given = options.publishedAt === undefined ? null : { value: options.publishedAt, origin: '--date' }
  const places = elementsNearHeading(page, headline.at)
  const { timezone } = options
  const publishedAt = findDate(page, { timezone, headingAt: headline.at, places, story: content.value }) ?? given

  const byline = findByline(page, headline.at, places)
  const section = findSection(page, headline.at)
  const story = storyOf(content.value, { headline: headline.value, byline: byline?.value ?? null })
  const isKey = address !== null && address.value.length <= maxKeyCharacters
  const key = isKey ? address : keyOf(headline.value, { time: publishedAt, file: options.file, body: story.body })
  const result = checkImported(
    {
      source: {
        key: key.value,
        file: options.file,
        label: findLabel(page),
        brand: null,
        disclaimer: null,
        url: address?.value ?? null,
      },
      section: section?.value ?? options.defaultSection ?? 'News',
      headline: headline.value,
      ...languageOf(page.language),
      ...story,
      publishedAt: publishedAt?.value ?? null,
      captured: { views: null, votes: null, related: [], ranking: [], recommendation: [] },
      ...addressesOf({ url: address?.value ?? null, addresses: [options.url ?? null, ...otherAddresses(page)] }),
    },
    {
      line: 1,
      origins: withoutNull({
        key: key.origin,
        url: address?.origin,
        section: section?.origin ?? (options.defaultSection === undefined ? null : 'given'),
        headline: headline.origin,
        dateline: story.dateline === null ? null : 'first paragraph',
        byline: byline?.origin ?? (story.byline === null ? null : 'line of the body'),
        publishedAt: publishedAt?.origin,
        body: content.origin,
        credits: story.credits.length === 0 ? null : 'behind the last separator',
      }),
    },
  )
  return withOmissions(result, countOmissions(content.lost))
}

type Undated = { time: Found<number> | null; file: string | null; body: readonly Block[] }

function keyOf(headline: string, { time, file, body }: Undated): Found<string> {
  if (time !== null) return { value: sourceKey(time.value, headline), origin: 'date and headline' }
  const text = body.map(blockText).join('\n')
  return {
    value: undatedKey(headline, { file, text }),
    origin: file === null ? 'headline and text' : 'headline and file',
  }
}

/** The name of the page's site or publisher, or null. */
function findLabel({ metas, article }: Page): string | null {
  const label = metas.get('og:site_name') ?? textIn(article?.['publisher'])
  return label === '' || label.length > draftLimits.sourceText ? null : label
}
