import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import type { DeskContext } from '../desk-context.ts'
import { openSite, type SiteOptions } from '../site/open-site.ts'
import type { SiteClient } from '../site/site-client.ts'

/**
 * Writes the whole archive into a file, a line of JSON an article, or to standard output for `-`. The file appears when
 * it is whole: what stood there before stays until then. One page is held at a time.
 */
export async function exportArchive(file: string, options: SiteOptions, context: DeskContext): Promise<void> {
  const site = await openSite(options, context)
  const { stdout, stderr } = context.output
  if (file === '-') {
    await writePages(site, stdout)
    return
  }
  const unfinished = `${file}.unfinished`
  const stream = createWriteStream(unfinished)
  try {
    const articles = await writePages(site, stream)
    stream.end()
    await finished(stream)
    await rename(unfinished, file)
    stderr.write(`${articles} ${articles === 1 ? 'article' : 'articles'} in ${file}\n`)
  } catch (error) {
    stream.destroy()
    await rm(unfinished, { force: true })
    throw error
  }
}

async function writePages(site: SiteClient, stream: NodeJS.WritableStream): Promise<number> {
  let articles = 0
  let next: string | null = '/api/v1/desk/export'
  while (next !== null) {
    const page = await site.readExport(next)
    articles += page.lines.split('\n').length - 1
    if (!stream.write(page.lines)) await once(stream, 'drain')
    next = page.next
  }
  return articles
}
