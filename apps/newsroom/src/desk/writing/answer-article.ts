import { rankedSections } from '@broadsheet/ranking'
import type { DeskArticle } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { answerDeskPage } from '../frame/answer-desk-page.ts'
import type { Notice } from '../frame/desk-document.tsx'
import { deskArticlePage } from './article-page.tsx'
import { toFormValues, type FormValues } from './form-values.ts'
import type { FieldErrors } from './parse-form.ts'

type Shown = {
  /** The unsaved values of the form; otherwise it shows the saved article. */
  values?: FormValues
  notice?: Notice | undefined
  errors?: FieldErrors
  isStale?: boolean
  status?: 200 | 400 | 409 | 412 | 422
}

/** Answers with the page of an article. */
export async function answerArticle(c: Context<AppEnv>, article: DeskArticle, shown: Shown): Promise<Response> {
  const { values, status = 200, ...rest } = shown
  const sections = rankedSections(await c.get('readRanking')())
  const page = deskArticlePage({
    site: c.get('site'),
    editor: c.get('editor'),
    sections,
    takesImages: c.env.IMAGES !== undefined,
    article,
    values: values ?? toFormValues(article),
    isUnsaved: values !== undefined,
    now: c.get('now')(),
    ...rest,
  })
  return await answerDeskPage(c, page, status)
}
