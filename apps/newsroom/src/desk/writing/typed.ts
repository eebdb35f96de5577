import { writeMarkdownBody } from '@broadsheet/parser'
import type { DeskArticle } from '@broadsheet/store'
import { textOf } from '../read-form.ts'

/** The fields of the writing form, as they are typed. */
export const typedFields = ['section', 'headline', 'dateline', 'byline', 'body', 'credits'] as const

export type TypedField = (typeof typedFields)[number]

/** What stands in the form: a text for each field. */
export type Typed = Record<TypedField, string>

/** A form that nobody has written in. */
export const nothingTyped: Typed = { section: '', headline: '', dateline: '', byline: '', body: '', credits: '' }

/** An article as its editor would have typed it. */
export function typedOf({ section, headline, dateline, byline, body, credits }: DeskArticle): Typed {
  return {
    section: section.name,
    headline,
    dateline: dateline?.text.trim() ?? '',
    byline: byline?.text ?? '',
    body: writeMarkdownBody(body),
    credits: credits.join('\n'),
  }
}

/** What was typed, as a form sent it. */
export function readTyped(form: FormData): Typed {
  const typed = { ...nothingTyped }
  // A form's lines end in two signs, whatever the machine.
  for (const field of typedFields) typed[field] = textOf(form, field).replaceAll('\r\n', '\n')
  return typed
}
