import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** The parts of a draft that are used here. */
export type SentDraft = { body: { type: string; url?: string }[] }

type Report = { items: { outcome: string; reason?: string }[] }

/** Reads the drafts of a folder, one JSON file each. An image's address may be a path of the paper. */
export async function readDrafts(folder: string, address: string): Promise<SentDraft[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).toSorted()
  return await Promise.all(files.map((file) => readDraft(path.join(folder, file), address)))
}

/**
 * Sends drafts through the desk's API, with parts that dumps lack, such as images and tables. Resolves to the reasons
 * of the refused ones.
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
