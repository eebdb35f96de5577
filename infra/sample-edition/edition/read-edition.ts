import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { articleDraftSchema, type ArticleDraft, type Block } from '@broadsheet/model'
import { parseDump } from '@broadsheet/parser'
import * as v from 'valibot'
import { readImages, type EditionImage } from './read-images.ts'

const folder = path.resolve(import.meta.dirname, '..')

/** An article of the sample edition: the name of its file without an ending, and its draft. */
export type EditionArticle = { name: string; draft: ArticleDraft }

/**
 * Reads the sample edition, in the order of time. `addressOf` gives the address of an image; where it gives null, the
 * paper has no place for images, and the articles come without. Throws if a file is no article.
 */
export async function readEdition(addressOf: (image: EditionImage) => string | null): Promise<EditionArticle[]> {
  const images = await readImages()
  const blockOf = (image: EditionImage | undefined, caption?: string): Block[] => {
    const url = image === undefined ? null : addressOf(image)
    if (image === undefined || url === null) return []
    const { alt, width, height, credit } = image
    return [{ type: 'image', url, alt, width, height, caption: caption ?? image.caption, credit }]
  }
  const articles = [
    ...(await readFiles('dumps', (file, text) => {
      const parsed = parseDump(text, { timezone: 'UTC', file })
      if (!parsed.ok) throw new Error(`${file} is no dump: ${parsed.reason}`)
      const lead = blockOf(images.find(({ leads }) => leads === nameOf(file)))
      return { ...parsed.draft, body: [...lead, ...parsed.draft.body] }
    })),
    ...(await readFiles('illustrated', (_, text) => {
      const draft = JSON.parse(text) as { body: (Block | { type: 'image'; name: string; caption?: string })[] }
      const body = draft.body.flatMap((block) =>
        block.type === 'image' && 'name' in block
          ? blockOf(
              images.find(({ name }) => name === block.name),
              block.caption,
            )
          : [block],
      )
      return v.parse(articleDraftSchema, { ...draft, body })
    })),
  ]
  return articles.toSorted((one, other) => one.draft.publishedAt - other.draft.publishedAt)
}

async function readFiles(kind: string, read: (file: string, text: string) => ArticleDraft): Promise<EditionArticle[]> {
  const files = (await readdir(path.join(folder, kind))).toSorted()
  return await Promise.all(
    files.map(async (file) => ({
      name: nameOf(file),
      draft: read(file, await readFile(path.join(folder, kind, file), 'utf8')),
    })),
  )
}

function nameOf(file: string): string {
  return path.parse(file).name
}
