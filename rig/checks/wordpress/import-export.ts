import path from 'node:path'
import { run } from '@broadsheet/infra/testing'
import type { Omission } from '@broadsheet/parser'
import type { OpenPaper } from '../../browser/open-paper.ts'

/**
 * What the desk reported: how many articles it added, what it rejected, what it left out, also by headline, and the
 * images that it copied.
 */
export type Report = {
  added: number
  rejections: { headline?: string; reason: string }[]
  omitted: Omission[]
  omittedOf: Map<string, Omission[]>
  images: { copied: number; failures: { url: string; message: string }[] }
}

type Printed = {
  added?: number
  rejections: Report['rejections']
  omitted?: Omission[]
  images?: Report['images']
  drafts?: { headline: string; omitted?: Omission[] }[]
}

/** Imports a file into a paper, as a publisher would; with `imagesOf`, the images of that host, too. */
export async function importExport(
  { address, place }: OpenPaper,
  file: string,
  imagesOf: string | null,
): Promise<Report> {
  const desk = async (...args: string[]) => {
    const { code, printed } = await run(place, 'apps/desk/src/main.ts', 'import', '--json', ...args, file)
    // 1 is for drafts and the like, which are rejected by name.
    if (code > 1) throw new Error(`The desk did not import ${path.basename(file)}:\n${printed}`)
    return JSON.parse(printed.slice(printed.indexOf('{\n'))) as Printed
  }
  const { drafts = [] } = await desk('--dry-run')
  const copying = imagesOf === null ? [] : ['--copy-images', '--allow-host', imagesOf]
  const sent = await desk('--to', address, ...copying)
  const { added = 0, rejections, omitted = [], images = { copied: 0, failures: [] } } = sent
  return {
    added,
    rejections,
    omitted,
    omittedOf: new Map(drafts.map(({ headline, omitted: own = [] }) => [headline, own])),
    images,
  }
}
