import { UsageError } from '../usage-error.ts'

/** Whether a file's text is Markdown rather than JSON: its name says so, or nothing says that it is JSON. */
export function isMarkdownFile(file: string, text: string): boolean {
  if (/\.(md|markdown)$/iu.test(file)) return true
  return !/\.json$/iu.test(file) && !/^[\uFEFF\s]*[{[]/u.test(text)
}

/**
 * An article in Markdown with front matter as the same in JSON would be; what it says nothing of is left out. Throws a
 * UsageError that names `where` it stands and the cure.
 */
export async function markdownArticle(text: string, where: string): Promise<object> {
  // Loading the parsers takes longer than most verbs do.
  const { readWrittenArticle, rejectMessage } = await import('@broadsheet/parser')
  const reading = readWrittenArticle(text)
  if (!reading.ok) {
    throw new UsageError(`${where} is no article in Markdown (line ${reading.line}): ${rejectMessage(reading.reason)}`)
  }
  const { section, slug, source, etag, ...article } = reading.article
  return {
    ...article,
    // YAML takes the quotes of an ETag for its own.
    etag: etag === null ? null : `"${etag.replaceAll('"', '')}"`,
    ...(section !== null && { section }),
    ...(slug !== null && { slug }),
    ...((source.label !== null || source.url !== null) && { source }),
  }
}
