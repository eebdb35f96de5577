import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { anyFreePort } from './free-port.ts'
import { keepRanked } from './keep-ranked.ts'
import { writeLocalConfig } from './local-config.ts'
import { migrate } from './migrate.ts'
import { shownPath, stateFiles, stateFolder } from './paths.ts'
import type { NewsroomSecrets } from './prepare-state.ts'
import { exitOf } from './process-groups.ts'
import { say } from './say.ts'
import { makeSignInLink } from './sign-in-link.ts'
import { StartError } from './start-error.ts'
import { startWorkers, type WranglerPlace } from './wrangler.ts'

const readyWithinMilliseconds = 90_000

/** How a paper gets the sample edition: up to now and with readers, with its own dates and without readers, or not. */
export type SampleEdition = 'living' | 'as-written' | 'none'

/** The options of a local paper: its port, its newsroom's secrets, and how it gets the sample edition. */
type Paper = { port: number; secrets: NewsroomSecrets; edition: SampleEdition }

/**
 * Opens the paper and lets it run. It only rejects, with a StartError, if the paper can't be opened or ends; after
 * `stopping` is aborted it prints nothing.
 */
export async function openPaper(
  place: WranglerPlace,
  { port, secrets, edition }: Paper,
  stopping: AbortSignal,
): Promise<never> {
  const crashed = await crashReports()
  say('Preparing the database …')
  await migrate().catch((error: unknown) => {
    throw new StartError(
      `The database in ${shownPath(stateFolder)} could not be prepared. If an earlier start was cut off, delete that ` +
        `folder and start again. ${error instanceof Error ? error.message : String(error)}`,
    )
  })

  say('Starting the paper …')
  // A killed paper is still registered there, and would get the ranker's runs.
  await rm(stateFiles.registry, { recursive: true, force: true })
  // Feeds of this machine are polled only if their host is named (docs/feeds.md).
  const feedHosts = process.env['FEED_HOSTS_ALLOWED'] ?? ''
  const ports = { site: port, inspector: await anyFreePort() }
  const address = `http://127.0.0.1:${port}`
  // The deployed paper has another address.
  const vars = { SITE_URL: address, SERVER_TIMING: 'on' }
  const others = [
    await writeLocalConfig('newsroom', { ...vars, ...secrets, FEED_HOSTS_ALLOWED: feedHosts }),
    await writeLocalConfig('ranker', { FEED_HOSTS_ALLOWED: feedHosts }),
  ]
  const ended = exitOf(startWorkers(place, ports, { vars, others }))
  if (!(await isReady(address, ended))) throw await crashed('The paper did not start')
  await writeFile(stateFiles.address, `${address}\n`)
  for (const notice of await settingsNotices(address)) say(notice)
  if (edition !== 'none') await fillPaper(address, edition)
  await keepRanked(address, stopping)
  const link = await makeSignInLink(address, secrets.DESK_TOKEN)
  say(`
The paper is at ${address}
The desk is at ${address}/desk
${link === null ? `Sign in there with the token in ${shownPath(stateFiles.deskToken)}` : `Sign in there, once and within an hour, by ${link}`}

Try next:
  npm run desk -- import PATH   brings in your own dumps: files, folders or globs
  npm run rank                  ranks now instead of at the next five minutes
  ${address}/api/v1/articles   is the paper in JSON

Ctrl-C stops it. Its log is in ${shownPath(stateFiles.log)}`)
  await ended
  throw await crashed('The paper stopped by itself')
}

async function fillPaper(address: string, edition: 'living' | 'as-written'): Promise<void> {
  // Loading the parsers takes as long as all else here; an empty paper needs none.
  const { importSampleEdition } = await import('./import-sample-edition.ts')
  await importSampleEdition(address, edition === 'living' ? Math.floor(Date.now() / 1000) : null)
}

/** Whether the paper answers; false if it ended or takes too long. */
async function isReady(address: string, ended: Promise<number>): Promise<boolean> {
  const deadline = Date.now() + readyWithinMilliseconds
  while (Date.now() < deadline) {
    const health = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
    if (health?.ok === true) return true
    const hasEnded = await Promise.race([ended.then(() => true), sleep(200, false)])
    if (hasEnded) return false
  }
  return false
}

/** Settings that the paper can't follow. Only the Worker knows which languages its runtime has. */
async function settingsNotices(address: string): Promise<string[]> {
  try {
    const response = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5_000) })
    const { notices = [] } = (await response.json()) as { notices?: string[] }
    return notices
  } catch {
    return []
  }
}

/** Creates errors with the last reason in the log since now. */
async function crashReports(): Promise<(message: string) => Promise<StartError>> {
  const before = (await stat(stateFiles.log).catch(() => null))?.size ?? 0
  return async (message) => {
    const bytes = await readFile(stateFiles.log).catch(() => Buffer.alloc(0))
    const log = stripVTControlCharacters(bytes.subarray(before).toString())
    const reason = log.match(/(?<=\[ERROR\]\s*)\S.*/g)?.at(-1)
    const because = reason === undefined ? '' : ` ${reason}.`
    return new StartError(`${message}.${because} (${shownPath(stateFiles.log)} has it all)`)
  }
}
