import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { answerDeskPage } from '../frame/answer-desk-page.ts'
import { DeskDocument } from '../frame/desk-document.tsx'

/** Answers that this paper stores no images, and what to do about it. */
export async function answerWithoutBucket(c: Context<AppEnv>): Promise<Response> {
  const page = (
    <DeskDocument site={c.get('site')} editor={c.get('editor')} title="Images" path="/desk/images">
      <p>
        This paper has no bucket for images. Enable R2 in the Cloudflare dashboard, then run <code>npm run deploy</code>
        .
      </p>
    </DeskDocument>
  )
  return await answerDeskPage(c, page, 501)
}
