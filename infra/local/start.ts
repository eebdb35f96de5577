import { spawn, type ChildProcess } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { anyFreePort, wantedPort } from './free-port.ts'
import { importDrafts, readDrafts } from './import-drafts.ts'
import { writeLocalConfig } from './local-config.ts'
import { root, stateFiles, stateFolder } from './paths.ts'
import { prepareState } from './prepare-state.ts'
import { rankNow } from './rank-now.ts'
import { StartError } from './start-error.ts'
import { stop } from './stop.ts'
import { exitOf, migrate, startWorkers } from './wrangler.ts'

const readyWithinMilliseconds = 90_000
const cronMilliseconds = 300_000

/**
 * Runs the paper on this machine until Ctrl-C: the three Workers, the sample edition, one ranking. Its data stay in
 * `.state`. `--empty` leaves the sample edition out.
 */
export async function start(): Promise<void> {
  let workers: ChildProcess | undefined
  const stopped = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopped.resolve())
  // A terminal that is gone takes no last words; the Workers must be stopped all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  try {
    const port = await wantedPort(process.env['PORT'])
    const secrets = await prepareState()
    await refuseSecondPaper()
    say('Preparing the archive …')
    if ((await migrate()) !== 0) throw await brokenState()

    say('Starting the paper …')
    // A feed of this machine is asked only where its host is named (docs/feeds.md).
    const feedHosts = process.env['FEED_HOSTS_ALLOWED'] ?? ''
    const ports = { site: port, inspector: await anyFreePort() }
    const others = [
      await writeLocalConfig('newsroom', { ...secrets, FEED_HOSTS_ALLOWED: feedHosts, SERVER_TIMING: 'on' }),
      await writeLocalConfig('ranker', { FEED_HOSTS_ALLOWED: feedHosts }),
    ]
    workers = startWorkers(ports, others)
    const ended = exitOf(workers)
    const address = `http://127.0.0.1:${port}`
    await Promise.race([openPaper(address, ended), stopped.promise])
    await Promise.race([stopped.promise, ended])
    if (workers.exitCode !== null) throw await crashed('The paper stopped by itself')
    say(`\nStopping. What was imported, read and voted stays in ${shown(stateFolder)}.`)
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  } finally {
    if (workers !== undefined) {
      await rm(stateFiles.address, { force: true })
      await stop(workers)
    }
  }
}

/** Two papers must not write one state folder. An address that a killed paper left behind doesn't answer. */
async function refuseSecondPaper(): Promise<void> {
  const address = (await readFile(stateFiles.address, 'utf8').catch(() => '')).trim()
  if (address !== '' && (await answers(address))) {
    throw new StartError(`This paper runs already, at ${address}. Stop that one first.`)
  }
}

async function answers(address: string): Promise<boolean> {
  const health = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
  return health?.ok === true
}

async function openPaper(address: string, ended: Promise<number>): Promise<void> {
  await isReady(address, ended)
  await writeFile(stateFiles.address, `${address}\n`)
  if (!process.argv.includes('--empty')) await importSampleEdition(address)
  await rankNow(address)
  say(`
The paper is at ${address}

Try next:
  npm run desk -- import PATH   brings in your own dumps: files, folders or globs
  npm run rank                  ranks now instead of at the next five minutes
  ${address}/api/v1/articles   is the paper in JSON

Ctrl-C stops it. Its log is in ${shown(stateFiles.log)}`)
  rankOnAndOn(address)
}

/** The cron of a local paper, which wrangler doesn't keep. A run that fails is in the log; the next one comes. */
function rankOnAndOn(address: string): void {
  setInterval(() => void rankNow(address).catch(() => undefined), cronMilliseconds).unref()
}

async function isReady(address: string, ended: Promise<number>): Promise<void> {
  const deadline = Date.now() + readyWithinMilliseconds
  while (Date.now() < deadline) {
    if (await answers(address)) return
    const hasEnded = await Promise.race([ended.then(() => true), sleep(200, false)])
    if (hasEnded) break
  }
  throw await crashed('The paper did not start')
}

async function importSampleEdition(address: string): Promise<void> {
  const desk = path.join(root, 'apps/desk/src/main.ts')
  const sample = path.join(root, 'infra/sample-edition')
  say('Importing the sample edition …')
  const child = spawn(process.execPath, [desk, 'import', '--to', address, path.join(sample, 'dumps')], {
    cwd: root,
    stdio: 'inherit',
  })
  if ((await exitOf(child)) !== 0)
    throw new StartError('The sample edition could not be imported; see the lines above.')
  const deskToken = (await readFile(stateFiles.deskToken, 'utf8')).trim()
  const refused = await importDrafts(address, deskToken, await readDrafts(path.join(sample, 'illustrated'), address))
  if (refused.length > 0) throw new StartError(`The sample edition could not be imported: ${refused.join('; ')}`)
}

async function brokenState(): Promise<StartError> {
  return await crashed(
    `The archive in ${shown(stateFolder)} could not be prepared. If an earlier start was cut off, delete that folder ` +
      'and start again',
  )
}

async function crashed(what: string): Promise<StartError> {
  const log = stripVTControlCharacters(await readFile(stateFiles.log, 'utf8').catch(() => ''))
  const reason = log.match(/(?<=\[ERROR\]\s*)\S.*/g)?.at(-1)
  return new StartError(`${what}.${reason === undefined ? '' : ` ${reason}.`} (${shown(stateFiles.log)} has it all)`)
}

function shown(file: string): string {
  return path.relative(root, file)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
