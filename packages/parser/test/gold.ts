import type { ArticleDraft } from '@broadsheet/model'
import * as v from 'valibot'

const texts = v.optional(v.array(v.string()), [])

/** The known result of a dump, in the file beside it, of either family. */
export const goldSchema = v.object({
  category: v.string(),
  title: v.string(),
  title_prefix_brand: v.nullable(v.string()),
  site_suffix: v.optional(v.string()),
  source: v.optional(v.string()),
  view_brand: v.optional(v.nullable(v.string())),
  date: v.string(),
  likes: v.optional(v.number()),
  body: v.array(v.string()),
  related: texts,
  ranking: texts,
  recommendation: v.array(v.union([v.string(), v.object({ title: v.string(), snippet: v.string() })])),
  disclaimer: v.optional(v.boolean(), false),
})

type Result = Record<string, string | number | boolean | null | readonly string[]>

/** A known result in terms that both families share. */
export function resultOfGold(gold: v.InferOutput<typeof goldSchema>): Result {
  return {
    section: gold.category,
    headline: gold.title,
    label: gold.site_suffix ?? gold.source ?? null,
    brand: gold.view_brand === undefined ? gold.title_prefix_brand : gold.view_brand,
    date: gold.date,
    votes: gold.likes ?? null,
    body: gold.body,
    related: gold.related,
    ranking: gold.ranking,
    recommendation: gold.recommendation.map((item) =>
      typeof item === 'string' ? item : `${item.title} | ${item.snippet.trim()}`,
    ),
    hasDisclaimer: gold.disclaimer,
  }
}

/** A draft in the same terms, with its body reassembled: byline, dateline, separators, credits. */
export function resultOfDraft({ source, captured, ...draft }: ArticleDraft): Result {
  const lines = draft.body.map((block) => (block.type === 'paragraph' ? block.text : '___'))
  if (draft.dateline !== null) lines[0] = `${draft.dateline.text}${lines[0]}`
  if (draft.byline !== null) lines.unshift(draft.byline.text)
  if (draft.credits.length > 0) lines.push('___', ...draft.credits)
  return {
    section: draft.section,
    headline: draft.headline,
    label: source.label,
    brand: source.brand,
    date: new Date(draft.publishedAt * 1000).toISOString().replace('T', ' ').replace('.000Z', ''),
    votes: captured.votes,
    body: lines,
    related: captured.related.map((item) => item.headline),
    ranking: captured.ranking.map((item) => item.headline),
    recommendation: captured.recommendation.map(({ headline, snippet }) =>
      snippet === null ? headline : `${headline} | ${snippet}`,
    ),
    hasDisclaimer: source.disclaimer !== null,
  }
}
