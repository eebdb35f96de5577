import { draftLimits, type ArticleDraft } from '@broadsheet/model'
import { addressesOf } from '../keys/addresses-of.ts'
import { sourceKey } from '../keys/source-key.ts'
import { languageOf } from '../lines/language-of.ts'
import { checkDraft } from '../result/check-draft.ts'
import type { ItemResult } from '../result/item-result.ts'
import { reject } from '../result/reject-reason.ts'
import { withoutNull } from '../result/without-null.ts'
import { found, type FoundStory } from './found-story.ts'
import type { ItemOptions } from './item-options.ts'
import { shapeBody } from './shape-body.ts'

/**
 * Makes a valid draft of the parts found, with the origins of its fields; or rejects it, with the `line` that the item
 * begins at. An item without an id has its address as its key, else `kind`, time and headline.
 */
export function buildDraft(
  story: FoundStory,
  { kind, line, options }: { kind: string; line: number; options: ItemOptions },
): ItemResult {
  const { headline, url } = story
  const publishedAt = story.publishedAt ?? found(options.publishedAt, '--date')
  if (headline === null || headline.value === '') return reject('no-headline', line)
  if (publishedAt === null) return reject('no-date', line)
  if (publishedAt.value === 'unreadable') return reject('bad-date', line)
  const time = publishedAt.value
  const dateline = story.dateline ?? null
  const body = story.body?.value ?? []
  const given = { byline: null, dateline: dateline?.value ?? null, credits: story.credits?.value ?? [] }
  const shaped = story.credits ? { ...given, body } : shapeBody(body, headline.value, given)
  const forced = options.section === undefined ? null : { value: options.section, origin: '--section' }
  const section = forced ?? story.section
  const key = story.key ?? (url === null ? null : { value: `url:${url.value}`, origin: url.origin })
  const draft: ArticleDraft = {
    source: {
      key: key?.value ?? sourceKey(time, headline.value, kind),
      file: options.file,
      label: story.label !== null && isLabel(story.label) ? story.label : null,
      brand: null,
      disclaimer: null,
      url: url?.value ?? null,
    },
    section: section?.value ?? 'News',
    headline: headline.value,
    ...languageOf(story.lang),
    ...shaped,
    byline: shaped.byline ?? story.byline?.value ?? null,
    publishedAt: time,
    captured: { views: null, votes: null, related: [], ranking: [], recommendation: [] },
    ...addressesOf({ ...story, url: url?.value ?? null }),
  }
  const origins = withoutNull({
    key: key?.origin ?? `${publishedAt.origin}, ${headline.origin}`,
    url: url?.origin ?? null,
    section: section?.origin ?? null,
    headline: headline.origin,
    byline: shaped.byline === null ? (story.byline?.origin ?? null) : 'first paragraph',
    dateline: dateline?.origin ?? (shaped.dateline === null ? null : 'first paragraph'),
    publishedAt: publishedAt.origin,
    body: story.body?.origin ?? null,
    credits: shaped.credits.length === 0 ? null : (story.credits?.origin ?? 'last paragraphs'),
  })
  return checkDraft(draft, { line, origins })
}

// A label that is too long is not a name.
function isLabel(label: string): boolean {
  return label !== '' && label.length <= draftLimits.sourceText
}
