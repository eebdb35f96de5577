import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodeDocument } from '@broadsheet/parser'
import * as v from 'valibot'

const goldSchema = v.array(
  v.object({
    file: v.string(),
    url: v.optional(v.string()),
    contains: v.optional(v.array(v.string()), []),
    excludes: v.optional(v.array(v.string()), []),
    title: v.optional(v.string()),
    author: v.optional(v.union([v.string(), v.array(v.string())])),
    /** `2026-11-27`. */
    date: v.optional(v.string()),
  }),
)

/** What is known of a page: segments that its text holds and doesn't hold, and its facts where they are known. */
export type GoldPage = v.InferOutput<typeof goldSchema>[number]

/**
 * Reads `gold.json` of a folder. Throws an error that names file and cure when it isn't there or isn't of the form of
 * docs/extraction.md.
 */
export async function readGold(folder: string): Promise<GoldPage[]> {
  const file = path.join(folder, 'gold.json')
  if (!existsSync(file)) throw new Error(`There is no ${file}. Name a folder of pages: --pages DIR.`)
  const gold = v.safeParse(goldSchema, JSON.parse(await readFile(file, 'utf8')))
  if (!gold.success) throw new Error(`${file}: ${v.summarize(gold.issues)}\nSee docs/extraction.md for its form.`)
  return gold.output
}

/** The text of a page, plain or gzipped. */
export async function readPageFile(folder: string, file: string): Promise<string> {
  const bytes = await readFile(path.join(folder, file))
  return decodeDocument(file.endsWith('.gz') ? gunzipSync(bytes) : bytes).text
}
