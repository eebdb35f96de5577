import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'

const pauseMilliseconds = 100

/**
 * Does something once to the paper of this run, whichever file asks first and whatever worker runs it; all get the
 * result, as JSON has it. What fails is done again by the next that asks.
 */
export async function onceAPaper<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const folder = path.join(inject('paper').place.state, name)
  for (;;) {
    const done = await readFile(`${folder}.json`, 'utf8').catch(() => null)
    if (done !== null) return JSON.parse(done) as Result
    const isFirst = await mkdir(folder).then(
      () => true,
      () => false,
    )
    if (isFirst) await doIt(folder, work)
    else await sleep(pauseMilliseconds)
  }
}

async function doIt(folder: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await writeFile(path.join(folder, 'result'), JSON.stringify(await work()))
    await rename(path.join(folder, 'result'), `${folder}.json`)
  } catch (error) {
    await rm(folder, { recursive: true })
    throw error
  }
}
