import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import {
  articleContentSchema,
  newArticleSchema,
  sectionSchema,
  type ArticleContent,
  type NewArticle,
} from '@broadsheet/model'
import * as v from 'valibot'
import type { DeskInput } from '../desk-deps.ts'
import { UsageError } from '../usage-error.ts'
import { isMarkdownFile, markdownArticle } from './markdown-article.ts'

/** What a file says of an article: its contents, and the ETag that `desk show --json` put there. */
export type ArticleFile<Content> = { content: Content; etag: string | null }

const namesOfContent = Object.keys(articleContentSchema.entries)
const namesOfNew = Object.keys(newArticleSchema.entries)

// As an editor writes it, or as `desk show --json` gives it: with its section as an object, and much else.
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
 * Reads a new article from a file in JSON or in Markdown, or from standard input for `-`. Throws a UsageError that names
 * the file and the cure.
 */
export async function readNewArticle(file: string, input: DeskInput): Promise<ArticleFile<NewArticle>> {
  return await readArticle(file, input, newArticleSchema, namesOfNew)
}

/** Reads an article's contents: the output of `desk show --json` will do, edited. Throws a UsageError. */
export async function readArticleFile(file: string, input: DeskInput): Promise<ArticleFile<ArticleContent>> {
  return await readArticle(file, input, articleContentSchema, namesOfContent)
}

async function readArticle<Schema extends v.GenericSchema>(
  file: string,
  input: DeskInput,
  schema: Schema,
  names: readonly string[],
): Promise<ArticleFile<v.InferOutput<Schema>>> {
  const where = file === '-' ? 'What came on standard input' : `The file "${file}"`
  const written = await (file === '-' ? text(input) : readFile(file, 'utf8')).catch((cause: unknown) => {
    throw new UsageError(`${where} cannot be read.`, { cause })
  })
  const isMarkdown = isMarkdownFile(file, written)
  const value = isMarkdown ? await markdownArticle(written, where) : written
  const loose = v.safeParse(isMarkdown ? anyArticleSchema : v.pipe(v.string(), v.parseJson(), anyArticleSchema), value)
  if (!loose.success) {
    throw new UsageError(`${where} is no article in JSON, nor in Markdown by its name. See desk new --help for both.`)
  }
  const { etag, ...article } = loose.output
  const content = v.safeParse(
    schema,
    Object.fromEntries(Object.entries(article).filter(([name]) => names.includes(name))),
  )
  if (content.success) return { content: content.output, etag }
  const [{ message, path }] = content.issues
  const place = path?.map(({ key }) => String(key)).join('.') ?? ''
  const cure =
    isMarkdown && place === 'section' ? ' Write a line such as "section: Harbour" between the rules (---).' : ''
  throw new UsageError(`${where} is no whole article: ${place === '' ? '' : `${place}: `}${message}.${cure}`)
}
