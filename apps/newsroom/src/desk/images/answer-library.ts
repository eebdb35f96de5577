import { nextAddress, parseQuery } from '@broadsheet/edge'
import { listLibrary } from '@broadsheet/store'
import type { Context } from 'hono'
import { imageListQuerySchema } from '../../api/images/image-query.ts'
import type { AppEnv } from '../../context/env.ts'
import { answerDeskPage } from '../frame/answer-desk-page.ts'
import type { Notice } from '../frame/desk-document.tsx'
import { doneNotice } from '../frame/done-notice.ts'
import { libraryPage } from './library-page.tsx'
import type { ReceivedFile } from './received-file.ts'

const imagesPerPage = 24

type Shown = { received?: readonly ReceivedFile[]; notice?: Notice; status?: 200 | 413 | 422 }

/** Answers with the library. A query that cannot be read lists everything, below a notice that says why. */
export async function answerLibrary(c: Context<AppEnv>, shown: Shown = {}): Promise<Response> {
  const { done, ...query } = c.req.query()
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  const parsed = parseQuery(imageListQuerySchema, given)
  const { q = '', missing, before = null } = parsed.ok ? parsed.query : {}
  const isUndescribed = missing === 'alt'
  const listed = { query: q === '' ? null : q, isUndescribed, before, limit: imagesPerPage }
  const { images, next, undescribed } = await listLibrary(c.get('db'), listed)
  const page = libraryPage({
    site: c.get('site'),
    editor: c.get('editor'),
    filter: { q, isUndescribed },
    images,
    undescribed,
    next: nextAddress(c.req.path, parsed.ok ? given : {}, { before: next }),
    received: shown.received ?? [],
    notice: shown.notice ?? (parsed.ok ? doneNotice(done) : { text: parsed.detail, isError: true }),
  })
  return await answerDeskPage(c, page, shown.status ?? 200)
}
