import { deskArticleSchema } from '@broadsheet/model'
import { articleSlug } from '../arguments/article-slug.ts'
import type { DeskDeps } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { printJson } from '../terminal/print.ts'
import { UsageError } from '../usage-error.ts'
import { reportArticle } from './article-verbs.ts'
import { asMarkdown } from './markdown-article.ts'
import { readArticleFile, readNewArticle } from './read-article-file.ts'

/** Shows an article in any state. As JSON or Markdown it has the ETag that `desk edit` needs. */
export async function showArticle(
  given: string,
  options: JsonOptions & { markdown?: boolean },
  deps: DeskDeps,
): Promise<void> {
  if (options.json && options.markdown) throw new UsageError('--json and --markdown exclude each other.')
  const site = await openSite(options, deps)
  const { answer, etag } = await site.request(deskArticleSchema, { path: pathOf(given) })
  if (options.json) printJson(deps, { ...answer, etag })
  else if (options.markdown) deps.output.stdout.write(await asMarkdown({ ...answer, etag }))
  else reportArticle(answer, options, deps)
}

/** Creates a draft from a file. */
export async function newArticle(file: string, options: JsonOptions, deps: DeskDeps): Promise<void> {
  const { content } = await readNewArticle(file, deps.input)
  const site = await openSite(options, deps)
  const { answer } = await site.request(deskArticleSchema, { method: 'POST', path: '/articles', body: content })
  reportArticle(answer, options, deps)
}

/** Replaces an article's content by a file's. Fails if another editor has changed the article since. */
export async function editArticle(
  given: string,
  file: string,
  options: JsonOptions & { force?: boolean },
  deps: DeskDeps,
): Promise<void> {
  const { content, etag } = await readArticleFile(file, deps.input)
  const ifMatch = options.force ? '*' : etag
  if (ifMatch === null) {
    throw new UsageError(
      `"${file}" has no "etag", which tells the site which revision you edited. Start from desk show --json or --markdown, or use --force.`,
    )
  }
  const site = await openSite(options, deps)
  const request = { method: 'PUT', path: pathOf(given), body: content, ifMatch } as const
  reportArticle((await site.request(deskArticleSchema, request)).answer, options, deps)
}

function pathOf(given: string): string {
  return `/articles/${encodeURIComponent(articleSlug(given))}`
}
