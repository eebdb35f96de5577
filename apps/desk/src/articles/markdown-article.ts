import type { DeskArticleJson } from '@broadsheet/model'
import { UsageError } from '../usage-error.ts'

/** Whether a file is Markdown rather than JSON, by the ending of its name, else by its first character. */
export function isMarkdownFile(file: string, text: string): boolean {
  if (/\.(md|markdown)$/iu.test(file)) return true
  return !/\.json$/iu.test(file) && !/^[\uFEFF\s]*[{[]/u.test(text)
}

/**
 * Converts an article in Markdown with front matter into the form that it has in JSON; missing fields are left out.
 * Throws a UsageError that names the file (`where`) and how to fix it.
 */
export async function markdownArticle(text: string, where: string): Promise<object> {
  // Loading the parsers takes longer than most commands take to run.
  const { readWrittenArticle, rejectMessage } = await import('@broadsheet/parser')
  const result = readWrittenArticle(text)
  if (!result.ok) {
    throw new UsageError(
      `${where} is not an article in Markdown (line ${result.line}): ${rejectMessage(result.reason)}`,
    )
  }
  const { section, slug, lang, source, etag, ...article } = result.article
  return {
    ...article,
    // YAML takes the quotes of an ETag as its own quotes.
    etag: etag === null ? null : `"${etag.replaceAll('"', '')}"`,
    ...(section !== null && { section }),
    ...(slug !== null && { slug }),
    ...(lang !== null && { lang }),
    ...((source.label !== null || source.url !== null) && { source }),
  }
}

/** Writes an article as Markdown, from which `markdownArticle` makes an equal one. */
export async function asMarkdown(article: DeskArticleJson & { etag: string | null }): Promise<string> {
  const { writeMarkdownArticle } = await import('@broadsheet/parser')
  return writeMarkdownArticle({ ...article, section: article.section.name })
}
