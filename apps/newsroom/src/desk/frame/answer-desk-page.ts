import type { Markup } from '@broadsheet/press'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppEnv } from '../../context/env.ts'

/** Answers with a page of the desk. */
export async function answerDeskPage(
  c: Context<AppEnv>,
  page: Markup,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  c.set('pageKind', 'desk')
  return c.html(page.toString(), status)
}
