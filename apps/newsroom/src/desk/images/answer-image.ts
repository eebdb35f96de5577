import { findShownImage } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { answerDeskPage } from '../frame/answer-desk-page.ts'
import { answerNotFound } from '../frame/answer-not-found.tsx'
import type { Notice } from '../frame/desk-document.tsx'
import type { DescriptionValues } from './description-values.ts'
import { imagePage } from './image-page.tsx'

type Shown = { values?: DescriptionValues; notice?: Notice | undefined; status?: 200 | 409 | 413 | 422 }

/** Answers with the page of an image. */
export async function answerImage(c: Context<AppEnv>, name: string, shown: Shown): Promise<Response> {
  const found = await findShownImage(c.get('db'), name)
  if (found === null) return await answerNotFound(c)
  const { values, notice, status } = shown
  const page = imagePage({ site: c.get('site'), editor: c.get('editor'), ...found, values, notice })
  return await answerDeskPage(c, page, status)
}
