import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { Command } from 'commander'
import type { DeskContext } from '../desk-deps.ts'
import { openSite, withSiteOptions, type SiteOptions } from '../site/open-site.ts'
import type { SiteClient } from '../site/site-client.ts'

const details = `
desk import FILE is the way back: each article as it was, with its address, state, counts and pins; so is desk restore
FILE. desk import --as-new FILE takes the published ones over as new articles of another paper, under its addresses,
with no counts but those of their source. desk backup writes the same, the feeds and the ranking, and marks the file's
end, so that a cut one is told.`

/** The command `desk export`. */
export function createExportCommand(context: DeskContext): Command {
  return withSiteOptions(new Command('export'))
    .description('Write every article into a file, a line of JSON each, which desk import brings back as it was.')
    .argument('<file>', 'where to, or - for standard output')
    .addHelpText('after', details)
    .action((file, options) => exportArchive(file, options, context))
}

/**
 * Writes the whole archive into a file, a line of JSON an article, or to standard output for `-`. The file appears when
 * it is whole: what stood there before stays until then. One page is held at a time.
 */
async function exportArchive(file: string, options: SiteOptions, context: DeskContext): Promise<void> {
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
