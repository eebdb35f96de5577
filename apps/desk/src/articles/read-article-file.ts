import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import {
  closestIssue,
  sectionSchema,
  writtenArticleSchema,
  writtenContentSchema,
  type WrittenArticle,
  type WrittenContent,
} from '@broadsheet/model'
import * as v from 'valibot'
import type { DeskInput } from '../desk-deps.ts'
import { UsageError } from '../usage-error.ts'
import { isMarkdownFile, markdownArticle } from './markdown-article.ts'

/** An article from a file: its content, and the ETag that `desk show --json` wrote there. */
export type ArticleFile<Content> = { content: Content; etag: string | null }

const namesOfContent = Object.keys(writtenContentSchema.entries)
const namesOfNew = Object.keys(writtenArticleSchema.entries)

// As an editor writes it, or as `desk show --json` prints it: with its section as an object, and with more fields.
const anyArticleSchema = v.looseObject({
  section: v.optional(
    v.union([
      v.string(),
      v.pipe(
        sectionSchema,
        v.transform(({ name }) => name),
      ),
    ]),
  ),
  source: v.optional(
    v.pipe(
      v.looseObject({ label: v.unknown(), url: v.unknown() }),
      v.transform(({ label, url }) => ({ label, url })),
    ),
  ),
  etag: v.optional(v.nullable(v.string()), null),
})

/**
 * Reads a new article from a file in JSON or Markdown; `-` is standard input. Throws a UsageError that names the file
 * and how to fix it.
 */
export async function readNewArticle(file: string, input: DeskInput): Promise<ArticleFile<WrittenArticle>> {
  return await readArticle(file, input, writtenArticleSchema, namesOfNew)
}

/** Reads an article's content, for example the edited output of `desk show --json`. Throws a UsageError. */
export async function readArticleFile(file: string, input: DeskInput): Promise<ArticleFile<WrittenContent>> {
  return await readArticle(file, input, writtenContentSchema, namesOfContent)
}

async function readArticle<Schema extends v.GenericSchema>(
  file: string,
  input: DeskInput,
  schema: Schema,
  names: readonly string[],
): Promise<ArticleFile<v.InferOutput<Schema>>> {
  const where = file === '-' ? 'The text on standard input' : `The file "${file}"`
  const written = await (file === '-' ? text(input) : readFile(file, 'utf8')).catch((cause: unknown) => {
    throw new UsageError(`${where} cannot be read.`, { cause })
  })
  const isMarkdown = isMarkdownFile(file, written)
  const value = isMarkdown ? await markdownArticle(written, where) : written
  const loose = v.safeParse(isMarkdown ? anyArticleSchema : v.pipe(v.string(), v.parseJson(), anyArticleSchema), value)
  if (!loose.success) {
    throw new UsageError(
      `${where} is not an article in JSON, and its name does not end in .md. See desk new --help for both formats.`,
    )
  }
  const { etag, ...article } = loose.output
  const content = v.safeParse(
    schema,
    Object.fromEntries(Object.entries(article).filter(([name]) => names.includes(name))),
  )
  if (content.success) return { content: content.output, etag }
  const { place, message } = closestIssue(content.issues[0])
  const hint =
    isMarkdown && place === 'section' ? ' Add a line such as "section: Harbour" between the two lines of ---.' : ''
  throw new UsageError(`${where} is not a complete article: ${place === '' ? '' : `${place}: `}${message}.${hint}`)
}
