import { type PublishedArticle, blockText, bodyWordCount, detectLanguage, ledeOf, sectionSlug } from '@broadsheet/model'
import { readDepartures } from '@broadsheet/store'
import type { Context } from 'hono'
import type { AppEnv } from '../../context/env.ts'
import { previewPage } from '../../preview/preview-page.ts'
import { readForm, textOf } from '../read-form.ts'
import { readFormValues } from './form-values.ts'
import { toUncheckedContent } from './parse-form.ts'

/**
 * `POST /desk/preview`: the article's page, made from what the form contains now, for the desk's frame alone. Nothing is
 * stored.
 */
export async function showFormPreview(c: Context<AppEnv>): Promise<Response> {
  const form = await readForm(c)
  const { section, headline, ...written } = toUncheckedContent(readFormValues(form))
  const article: PublishedArticle = {
    ...written,
    id: 0,
    slug: 'preview',
    section: { slug: sectionSlug(section), name: section === '' ? 'Section' : section },
    headline: headline === '' ? 'Headline' : headline,
    lang: detectLanguage([headline, ...written.body.map(blockText)].join('\n')),
    linked: null,
    images: null,
    lede: ledeOf(written.body),
    wordCount: bodyWordCount(written.body),
    publishedAt: timeOf(textOf(form, 'at')) ?? c.get('now')(),
    modifiedAt: null,
    correction: null,
    correctedAt: null,
    views: 0,
    votes: 0,
    source: { key: '', label: null, url: null },
  }
  c.set('pageKind', 'framed')
  const previewOf = textOf(form, 'published') === '' ? 'unpublished' : 'published'
  const departures = await readDepartures(c.get('db'))
  return c.html((await previewPage(c, article, { path: '/preview', previewOf, departures })).toString())
}

function timeOf(seconds: string): number | null {
  return /^\d{1,10}$/.test(seconds) ? Number(seconds) : null
}
