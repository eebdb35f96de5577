import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { Command } from 'commander'
import type { DeskDeps } from '../desk-deps.ts'
import { openSite, withSiteOptions, type SiteOptions } from '../site/open-site.ts'
import type { SiteClient } from '../site/site-client.ts'

const details = `
desk import FILE or desk restore FILE brings the articles back as they were, with addresses, states, counts and pins.
desk import --as-new FILE imports the published ones into another paper as new articles, with addresses of that paper
and only the counts of their source. desk backup writes the articles, the sources and the ranking, and marks the end of
the file, so that a file that was cut off is recognised.`

/** The command `desk export`. */
export function createExportCommand(deps: DeskDeps): Command {
  return withSiteOptions(new Command('export'))
    .description('Write all articles into a file, one line of JSON each, for desk import or desk restore.')
    .argument('<file>', 'the file to write, or - for standard output')
    .addHelpText('after', details)
    .action((file, options) => exportArticles(file, options, deps))
}

/**
 * Writes every article into a file as a line of JSON; `-` is standard output. The file is replaced only when the new one
 * is complete. One page is in memory at a time.
 */
async function exportArticles(file: string, options: SiteOptions, deps: DeskDeps): Promise<void> {
  const site = await openSite(options, deps)
  const { stdout, stderr } = deps.output
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
