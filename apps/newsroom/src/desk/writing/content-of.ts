import { type ArticleContent, articleContentSchema, draftLimits, importLimits } from '@broadsheet/model'
import { parseMarkdownBody, readWrittenTexts } from '@broadsheet/parser'
import type { DeskArticle } from '@broadsheet/store'
import * as v from 'valibot'
import { typedFields, typedOf, type Typed, type TypedField } from './typed.ts'

/** What is wrong with a field, in a sentence for whoever typed it. */
export type Wrongs = Partial<Record<TypedField, string>>

export type Read = { ok: true; content: ArticleContent } | { ok: false; wrongs: Wrongs }

/**
 * What was typed as an article's contents, unchecked: it can be shown, whatever it holds. What an editor left as it was
 * in the article `before` stays as it was there to the letter.
 */
export function looseContentOf(typed: Typed, before: DeskArticle | null = null) {
  const was = before === null ? null : typedOf(before)
  const isLeft = (field: TypedField) => was?.[field] === typed[field]
  return readWrittenTexts({
    section: typed.section.trim(),
    headline: typed.headline.trim(),
    dateline: before !== null && isLeft('dateline') ? before.dateline : typed.dateline,
    byline: before !== null && isLeft('byline') ? before.byline : typed.byline,
    body: before === null ? typed.body : isLeft('body') ? before.body : editedBody(typed, before),
    credits: typed.credits.split('\n').flatMap((line) => line.trim() || []),
  })
}

// A byline, a dateline or credits that stood in the text before have been left there, and stay there.
function editedBody(typed: Typed, before: DeskArticle) {
  const { body } = readWrittenTexts({ ...before, body: typedOf(before).body })
  return JSON.stringify(body) === JSON.stringify(before.body) ? typed.body : parseMarkdownBody(typed.body)
}

/** What was typed as an article's contents, or what is wrong with it. */
export function contentOf(typed: Typed, before: DeskArticle | null): Read {
  const parsed = v.safeParse(articleContentSchema, looseContentOf(typed, before))
  if (!parsed.success) return { ok: false, wrongs: wrongsOf(typed, parsed.issues) }
  const bytes = new TextEncoder().encode(JSON.stringify(parsed.output)).length
  if (bytes > importLimits.itemBytes) return { ok: false, wrongs: { body: `${cures.body} It has ${bytes} bytes.` } }
  return { ok: true, content: parsed.output }
}

function wrongsOf(typed: Typed, issues: readonly v.BaseIssue<unknown>[]): Wrongs {
  const named = new Set(issues.map(({ path }) => path?.[0]?.key))
  return Object.fromEntries(
    typedFields
      .filter((field) => named.has(field))
      .map((field) => [field, typed[field].trim() === '' ? (missing[field] ?? cures[field]) : cures[field]]),
  )
}

const missing: Wrongs = { section: 'Name a section.', headline: 'Write a headline.' }

const cures: Record<TypedField, string> = {
  section: `A section’s name has at most ${draftLimits.sectionName} characters.`,
  headline: `A headline has at most ${draftLimits.headline} characters.`,
  dateline: 'A dateline is a place, such as GULL QUAY (AP).',
  byline: 'A byline names who wrote it.',
  body: `An article has at most ${importLimits.itemBytes} bytes and ${draftLimits.blocks} blocks of ${draftLimits.blockText} characters.`,
  credits: `There are at most ${draftLimits.credits} credits.`,
}
