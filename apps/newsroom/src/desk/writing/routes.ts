import { rankedSections } from '@broadsheet/ranking'
import { type DeskArticle, findDeskArticle } from '@broadsheet/store'
import { Hono, type Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { create } from '../../verbs/create.ts'
import { edit } from '../../verbs/edit.ts'
import { publish } from '../../verbs/publish.ts'
import { readIfMatch } from '../../verbs/revision-tag.ts'
import { runVerb } from '../../verbs/run-verb.ts'
import { answerDeskPage } from '../frame/answer-desk-page.ts'
import { answerNotFound } from '../frame/answer-not-found.tsx'
import { deskArticlePath } from '../frame/desk-address.ts'
import { doneNotice } from '../frame/done-notice.ts'
import { readForm, textOf } from '../read-form.ts'
import { answerArticle } from './answer-article.ts'
import { emptyForm, readFormValues, type FormValues } from './form-values.ts'
import { newPage } from './new-page.tsx'
import { parseForm, type FieldErrors } from './parse-form.ts'
import { runArticleVerb } from './run-article-verb.ts'
import { showFormPreview } from './show-form-preview.ts'

/** `/desk/new` and `/desk/articles/{slug}`: an article's form, its preview, and the buttons below it. */
export function writingRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .post('/preview', showFormPreview)
    .get('/new', async (c) => await answerNew(c, emptyForm))
    .post('/new', async (c) => {
      const form = await readForm(c)
      const values = readFormValues(form)
      const parsed = parseForm(values, null)
      if (!parsed.ok) return await answerNew(c, values, parsed.errors)
      const result = await runVerb(c, create, null, parsed.content)
      // Nothing is left to refuse: parseForm checked the fields, and the form has no slug that could be taken.
      if (!result.ok) throw new Error(`A draft was refused: ${result.detail}`)
      return await redirectAfterSave(c, form, result.value.article, 'create')
    })
    .get('/articles/:slug', async (c) => {
      const article = await findDeskArticle(c.get('db'), c.req.param('slug'))
      if (article === null) return await answerNotFound(c)
      return await answerArticle(c, article, { notice: doneNotice(c.req.query('done')) })
    })
    .post('/articles/:slug', async (c) => {
      const form = await readForm(c)
      const values = readFormValues(form)
      const before = await findDeskArticle(c.get('db'), c.req.param('slug'))
      if (before === null) return await answerNotFound(c)
      const parsed = parseForm(values, before)
      if (!parsed.ok) {
        const notice = { text: 'Not saved. Correct the marked fields.', isError: true }
        return await answerArticle(c, before, { values, notice, errors: parsed.errors, status: 422 })
      }
      const seen = readIfMatch(`"${textOf(form, 'revision')}"`) ?? []
      const result = await runVerb(c, edit, { slug: before.slug, seen }, parsed.content)
      if (result.ok) return await redirectAfterSave(c, form, result.value.article, 'save')
      if (result.article === undefined) return await answerNotFound(c)
      return await answerArticle(c, result.article, { values, isStale: true, status: 412 })
    })
    .post('/articles/:slug/orders', runArticleVerb)
}

/** Publishes the saved article if the button was "Save and publish", then leads to its page. */
async function redirectAfterSave(
  c: Context<AppEnv>,
  form: FormData,
  article: DeskArticle,
  saved: string,
): Promise<Response> {
  const isPublishing = textOf(form, 'do') === 'publish'
  const result = isPublishing ? await runVerb(c, publish, article.slug, {}) : null
  const done = result === null ? saved : result.ok ? 'publish' : 'not-published'
  return c.redirect(`${deskArticlePath(article.slug)}?done=${done}`, 303)
}

async function answerNew(c: Context<AppEnv>, values: FormValues, errors?: FieldErrors): Promise<Response> {
  const sections = rankedSections(await c.get('readRanking')())
  const page = newPage({
    site: c.get('site'),
    editor: c.get('editor'),
    sections,
    takesImages: c.env.IMAGES !== undefined,
    values,
    ...(errors && { errors }),
  })
  return await answerDeskPage(c, page, errors === undefined ? 200 : 422)
}
