import { writeMarkdownBody } from '@broadsheet/parser'
import type { DeskArticle } from '@broadsheet/store'
import { textOf } from '../read-form.ts'

/** The fields of the writing form. */
export const formFields = ['section', 'headline', 'dateline', 'byline', 'body', 'credits'] as const

export type FormField = (typeof formFields)[number]

/** The text in each field of the writing form. */
export type FormValues = Record<FormField, string>

export const emptyForm: FormValues = { section: '', headline: '', dateline: '', byline: '', body: '', credits: '' }

/** Turns a saved article into the texts that its editor would type. */
export function toFormValues({ section, headline, dateline, byline, body, credits }: DeskArticle): FormValues {
  return {
    section: section.name,
    headline,
    dateline: dateline?.text.trim() ?? '',
    byline: byline?.text ?? '',
    body: writeMarkdownBody(body),
    credits: credits.join('\n'),
  }
}

/** Reads the texts that a browser sent. */
export function readFormValues(form: FormData): FormValues {
  const values = { ...emptyForm }
  // Every browser sends CRLF, whatever the machine.
  for (const field of formFields) values[field] = textOf(form, field).replaceAll('\r\n', '\n')
  return values
}
