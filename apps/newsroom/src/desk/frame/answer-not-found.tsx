import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { answerDeskPage } from './answer-desk-page.ts'
import { DeskDocument } from './desk-document.tsx'

/** Answers that the desk has no page at this address. */
export async function answerNotFound(c: Context<AppEnv>): Promise<Response> {
  const page = (
    <DeskDocument site={c.get('site')} editor={c.get('editor')} title="Page not found">
      <p>The desk has no page at this address.</p>
      <p>
        <a class="button" href="/desk">
          All articles
        </a>
      </p>
    </DeskDocument>
  )
  return await answerDeskPage(c, page, 404)
}
