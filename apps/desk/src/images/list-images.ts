import { deskImagesSchema } from '@broadsheet/model'
import type { DeskDeps } from '../desk-deps.ts'
import { openSite, type JsonOptions } from '../site/open-site.ts'
import { plainTable } from '../terminal/plain-table.ts'
import { printable, printJson, printLine } from '../terminal/print.ts'

type ListOptions = JsonOptions & { missing?: string; search?: string; before?: string; limit: string }

/** Lists the paper's images, newest first. */
export async function listImages(options: ListOptions, deps: DeskDeps): Promise<void> {
  const { missing, search, before, limit } = options
  const wanted = Object.entries({ missing, q: search, before, limit })
  const query = new URLSearchParams(wanted.filter((pair): pair is [string, string] => pair[1] !== undefined))
  const site = await openSite(options, deps)
  const { answer } = await site.request(deskImagesSchema, { path: `/images?${query.toString()}` })
  if (options.json) return printJson(deps, answer)
  const { images, next } = answer
  if (images.length === 0) return printLine(deps, 'No images match.')
  const rows = images.map(({ name, width, height, usedIn, alt }) => [
    name,
    `${width}×${height}`,
    String(usedIn),
    alt === null ? '(none yet)' : alt === '' ? '(decoration)' : printable(alt),
  ])
  const { stdout } = deps.output
  const table = {
    head: ['Name', 'Size', 'Used in', 'Alternative text'],
    rows,
    aligns: ['left', 'right', 'right', 'left'] as ('left' | 'right')[],
    width: stdout.isTTY ? stdout.columns : undefined,
  }
  stdout.write(`${plainTable(table)}\n`)
  const cursor = next === null ? null : new URL(next, site.origin).searchParams.get('before')
  if (cursor !== null) printLine(deps, `There are more. Continue with --before ${cursor}`)
}
