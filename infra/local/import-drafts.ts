import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { StartError } from './start-error.ts'

type Draft = { body: { type: string; url?: string }[] }

type Report = { items: { outcome: string; reason?: string }[] }

/**
 * Sends the drafts of a folder, a JSON file each, to a paper by its desk's API: what no dump holds, such as images and
 * tables. An image's address there may be a path of the paper. Throws a StartError for one that is refused.
 */
export async function importDrafts(address: string, folder: string, deskToken: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).toSorted()
  const items = await Promise.all(files.map((file) => readDraft(path.join(folder, file), address)))
  const response = await fetch(`${address}/api/v1/desk/imports`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${deskToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ items }),
  })
  if (!response.ok) throw new StartError(`The desk refused the drafts of ${folder}: ${await response.text()}`)
  const report = (await response.json()) as Report
  for (const [index, { reason }] of report.items.entries()) {
    if (reason !== undefined) throw new StartError(`The desk refused ${files[index]}: ${reason}`)
  }
}

async function readDraft(file: string, address: string): Promise<Draft> {
  const draft = JSON.parse(await readFile(file, 'utf8')) as Draft
  const body = draft.body.map((block) => ('url' in block ? { ...block, url: new URL(block.url, address).href } : block))
  return { ...draft, body }
}
