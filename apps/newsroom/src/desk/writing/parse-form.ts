import { type ArticleContent, articleContentSchema, draftLimits, importLimits } from '@broadsheet/model'
import { parseMarkdownBody, readWrittenTexts } from '@broadsheet/parser'
import type { DeskArticle } from '@broadsheet/store'
import * as v from 'valibot'
import { formFields, toFormValues, type FormValues, type FormField } from './form-values.ts'

/** Why a field cannot be saved, in a sentence for the editor. */
export type FieldErrors = Partial<Record<FormField, string>>

export type Read = { ok: true; content: ArticleContent } | { ok: false; errors: FieldErrors }

/**
 * What was typed as an article's contents, unchecked: it can be shown, whatever it holds. What an editor left as it was
 * in the article `before` stays as it was there to the letter.
 */
export function looseContentOf(values: FormValues, before: DeskArticle | null = null) {
  const was = before === null ? null : toFormValues(before)
  const isLeft = (field: FormField) => was?.[field] === values[field]
  return readWrittenTexts({
    section: values.section.trim(),
    headline: values.headline.trim(),
    dateline: before !== null && isLeft('dateline') ? before.dateline : values.dateline,
    byline: before !== null && isLeft('byline') ? before.byline : values.byline,
    body: before === null ? values.body : isLeft('body') ? before.body : editedBody(values, before),
    credits: values.credits.split('\n').flatMap((line) => line.trim() || []),
  })
}

// A byline, a dateline or credits that stood in the text before have been left there, and stay there.
function editedBody(values: FormValues, before: DeskArticle) {
  const { body } = readWrittenTexts({ ...before, body: toFormValues(before).body })
  return JSON.stringify(body) === JSON.stringify(before.body) ? values.body : parseMarkdownBody(values.body)
}

/** What was typed as an article's contents, or what is wrong with it. */
export function contentOf(values: FormValues, before: DeskArticle | null): Read {
  const parsed = v.safeParse(articleContentSchema, looseContentOf(values, before))
  if (!parsed.success) return { ok: false, errors: toFieldErrors(values, parsed.issues) }
  const bytes = new TextEncoder().encode(JSON.stringify(parsed.output)).length
  if (bytes > importLimits.itemBytes) return { ok: false, errors: { body: `${cures.body} It has ${bytes} bytes.` } }
  return { ok: true, content: parsed.output }
}

function toFieldErrors(values: FormValues, issues: readonly v.BaseIssue<unknown>[]): FieldErrors {
  const named = new Set(issues.map(({ path }) => path?.[0]?.key))
  return Object.fromEntries(
    formFields
      .filter((field) => named.has(field))
      .map((field) => [field, values[field].trim() === '' ? (missing[field] ?? cures[field]) : cures[field]]),
  )
}

const missing: FieldErrors = { section: 'Name a section.', headline: 'Write a headline.' }

const cures: Record<FormField, string> = {
  section: `A section’s name has at most ${draftLimits.sectionName} characters.`,
  headline: `A headline has at most ${draftLimits.headline} characters.`,
  dateline: 'A dateline is a place, such as GULL QUAY (AP).',
  byline: 'A byline names who wrote it.',
  body: `An article has at most ${importLimits.itemBytes} bytes and ${draftLimits.blocks} blocks of ${draftLimits.blockText} characters.`,
  credits: `There are at most ${draftLimits.credits} credits.`,
}
