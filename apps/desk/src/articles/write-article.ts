import { deskArticleSchema } from '@broadsheet/model'
import { articleSlug } from '../arguments/article-slug.ts'
import type { DeskContext } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { sayJson } from '../terminal/print.ts'
import { UsageError } from '../usage-error.ts'
import { tellArticle } from './article-verbs.ts'
import { readArticleFile, readNewArticle } from './read-article-file.ts'

/** Shows an article in any state; in JSON whole, with the ETag by which `desk edit` knows what was edited. */
export async function showArticle(given: string, options: JsonOptions, context: DeskContext): Promise<void> {
  const site = await openSite(options, context)
  const { answer, etag } = await site.order(deskArticleSchema, { path: pathOf(given) })
  if (options.json) sayJson(context, { ...answer, etag })
  else tellArticle(answer, options, context)
}

/** Begins a draft from a file. */
export async function newArticle(file: string, options: JsonOptions, context: DeskContext): Promise<void> {
  const { content } = await readNewArticle(file, context.input)
  const site = await openSite(options, context)
  const { answer } = await site.order(deskArticleSchema, { method: 'POST', path: '/articles', body: content })
  tellArticle(answer, options, context)
}

/** Writes an article's contents anew from a file. What another editor wrote meanwhile is not written over. */
export async function editArticle(
  given: string,
  file: string,
  options: JsonOptions & { force?: boolean },
  context: DeskContext,
): Promise<void> {
  const { content, etag } = await readArticleFile(file, context.input)
  const ifMatch = options.force ? '*' : etag
  if (ifMatch === null) {
    throw new UsageError(
      `"${file}" has no "etag", by which the site knows what you edited. Begin with desk show --json (in Markdown, copy its etag into the front matter), or use --force.`,
    )
  }
  const site = await openSite(options, context)
  const order = { method: 'PUT', path: pathOf(given), body: content, ifMatch } as const
  tellArticle((await site.order(deskArticleSchema, order)).answer, options, context)
}

function pathOf(given: string): string {
  return `/articles/${encodeURIComponent(articleSlug(given))}`
}
