import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { endLeftovers, findRunner, forgetRun, recordRun } from './earlier-run.ts'
import { wantedPort } from './free-port.ts'
import { openPaper, type SampleEdition } from './open-paper.ts'
import { readAddress, shownPath, stateFiles, stateFolder } from './paths.ts'
import { prepareState } from './prepare-state.ts'
import { createProcessGroups } from './process-groups.ts'
import { say } from './say.ts'
import { StartError } from './start-error.ts'
import { whenStopped } from './when-stopped.ts'

/**
 * Runs the paper on this machine until Ctrl-C: the three Workers, the sample edition, the ranker's runs. Its data stay
 * in `.state`. `--empty` leaves the sample edition out, `--as-written` imports it with its own dates and without readers. All processes that it starts end with it, however it ends.
 */
export async function start(): Promise<void> {
  const groups = createProcessGroups()
  const stopping = whenStopped()
  let isOurs = false
  try {
    const port = await claimPort()
    const secrets = await prepareState()
    await refuseSecondPaper()
    const place = { groups, mark: await recordRun() }
    isOurs = true
    const paper = openPaper(place, { port, secrets, edition: wantedEdition() }, stopping)
    await Promise.race([paper, aborted(stopping)])
    say(`\nStopping. What was imported, read and voted stays in ${shownPath(stateFolder)}.`)
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  } finally {
    await groups.end()
    if (isOurs) {
      await rm(stateFiles.address, { force: true })
      await forgetRun()
    }
  }
}

function wantedEdition(): SampleEdition {
  if (process.argv.includes('--empty')) return 'none'
  return process.argv.includes('--as-written') ? 'as-written' : 'living'
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort')
}

async function claimPort(): Promise<number> {
  if ((await findRunner()) === null) await endLeftovers()
  return await wantedPort(process.env['PORT'])
}

/** Two papers must not write one state folder. */
async function refuseSecondPaper(): Promise<void> {
  const runner = await findRunner()
  if (runner === null) return
  const address = await readAddress()
  throw new StartError(
    address === ''
      ? `This paper is being started already, by process ${runner}. Stop that one first.`
      : `This paper runs already, at ${address}. Stop that one first.`,
  )
}
