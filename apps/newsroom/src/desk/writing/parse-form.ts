import { type ArticleContent, articleContentSchema, draftLimits, importLimits } from '@broadsheet/model'
import { parseMarkdownBody, readWrittenTexts } from '@broadsheet/parser'
import type { DeskArticle } from '@broadsheet/store'
import * as v from 'valibot'
import { formFields, toFormValues, type FormValues, type FormField } from './form-values.ts'

/** Why a field cannot be saved, in a sentence for the editor. */
export type FieldErrors = Partial<Record<FormField, string>>

type ParsedForm = { ok: true; content: ArticleContent } | { ok: false; errors: FieldErrors }

/** Parses the form into an article's contents; otherwise says which fields to change. */
export function parseForm(values: FormValues, before: DeskArticle | null): ParsedForm {
  const parsed = v.safeParse(articleContentSchema, toUncheckedContent(values, before))
  if (!parsed.success) return { ok: false, errors: toFieldErrors(values, parsed.issues) }
  const bytes = new TextEncoder().encode(JSON.stringify(parsed.output)).length
  if (bytes > importLimits.itemBytes) return { ok: false, errors: { body: `${hints.body} It has ${bytes} bytes.` } }
  return { ok: true, content: parsed.output }
}

/**
 * Turns the form into an article's contents without checking them, so that unfinished text has a preview, too. A field
 * that the editor did not change keeps exactly what the article `before` has in it.
 */
export function toUncheckedContent(values: FormValues, before: DeskArticle | null = null) {
  const old = before === null ? null : { article: before, values: toFormValues(before) }
  const isUnchanged = (field: FormField) => old?.values[field] === values[field]
  return readWrittenTexts({
    section: values.section.trim(),
    headline: values.headline.trim(),
    dateline: old !== null && isUnchanged('dateline') ? old.article.dateline : values.dateline,
    byline: old !== null && isUnchanged('byline') ? old.article.byline : values.byline,
    body: old === null ? values.body : isUnchanged('body') ? old.article.body : parseEditedBody(values, old),
    credits: values.credits.split('\n').flatMap((line) => line.trim() || []),
  })
}

// readWrittenTexts takes a byline, a dateline and credits out of a body. A saved body that still contains such lines keeps
// them when it is edited.
function parseEditedBody(values: FormValues, old: { article: DeskArticle; values: FormValues }) {
  const { body } = readWrittenTexts({ ...old.article, body: old.values.body })
  return JSON.stringify(body) === JSON.stringify(old.article.body) ? values.body : parseMarkdownBody(values.body)
}

function toFieldErrors(values: FormValues, issues: readonly v.BaseIssue<unknown>[]): FieldErrors {
  const named = new Set(issues.map(({ path }) => path?.[0]?.key))
  return Object.fromEntries(
    formFields
      .filter((field) => named.has(field))
      .map((field) => [field, values[field].trim() === '' ? (missing[field] ?? hints[field]) : hints[field]]),
  )
}

const missing: FieldErrors = { section: 'Name a section.', headline: 'Write a headline.' }

const hints: Record<FormField, string> = {
  section: `A section’s name has at most ${draftLimits.sectionName} characters.`,
  headline: `A headline has at most ${draftLimits.headline} characters.`,
  dateline: 'A dateline is a place, such as GULL QUAY (AP).',
  byline: 'A byline names the author, such as By Nell Harrow, Coastwire.',
  body: `An article has at most ${importLimits.itemBytes} bytes and ${draftLimits.blocks} blocks of ${draftLimits.blockText} characters.`,
  credits: `There are at most ${draftLimits.credits} credits.`,
}
