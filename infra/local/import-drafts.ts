import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** A draft as the desk's API takes it, as far as it matters here. */
export type SentDraft = { body: { type: string; url?: string }[] }

type Report = { items: { outcome: string; reason?: string }[] }

/** Reads the drafts of a folder, a JSON file each. An image's address there may be a path of the paper. */
export async function readDrafts(folder: string, address: string): Promise<SentDraft[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).toSorted()
  return await Promise.all(files.map((file) => readDraft(path.join(folder, file), address)))
}

/**
 * Sends drafts to a paper by its desk's API: what no dump holds, such as images and tables. Settles with the reasons of
 * those that were refused.
 */
export async function importDrafts(address: string, deskToken: string, items: readonly object[]): Promise<string[]> {
  const response = await fetch(`${address}/api/v1/desk/imports`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${deskToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ items }),
  })
  if (!response.ok) return [await response.text()]
  const report = (await response.json()) as Report
  return report.items.flatMap(({ reason }) => (reason === undefined ? [] : [reason]))
}

async function readDraft(file: string, address: string): Promise<SentDraft> {
  const draft = JSON.parse(await readFile(file, 'utf8')) as SentDraft
  const body = draft.body.map((block) => ('url' in block ? { ...block, url: new URL(block.url, address).href } : block))
  return { ...draft, body }
}
