import { newReader, paperAddress } from '../../browser/new-reader.ts'
import { newNetwork, type Visit } from './doors.ts'
import { watchForHarm } from './watch-for-harm.ts'

const windows = 2

/** Goes to every address as a reader does, with the paper's own headers; returns what harm came of it. */
export async function visitAll(visits: readonly Visit[]): Promise<string[]> {
  const left = visits.values()
  const harms = await Promise.all(Array.from({ length: windows }, () => visitInTurn(left)))
  return harms.flat()
}

async function visitInTurn(visits: Iterable<Visit>): Promise<string[]> {
  const page = await newReader()
  const watch = await watchForHarm(page, paperAddress)
  for (const { path, headers } of visits) {
    watch.at = path
    await page.setExtraHTTPHeaders({ ...newNetwork(), ...headers })
    const response = await page.goto(path).catch((error: unknown) => {
      // What a browser saves is no document, and can do nothing.
      if (/Download is starting|ERR_ABORTED/.test(String(error))) return null
      throw error
    })
    if (response === null) continue
    if (response.status() === 429 || response.status() >= 500) watch.report(`answered ${response.status()}`)
    const found = await page.evaluate<string[]>('findHarm(document)')
    found.forEach(watch.report)
    if (page.url() !== response.url()) watch.report(`went on to ${page.url()}`)
  }
  return watch.harm
}
