import path from 'node:path'
import { expect, it } from 'vitest'
import { processesOf } from '../../test/processes-of.ts'
import { openStage } from './open-stage.ts'

const waits = 'setInterval(() => undefined, 1000)'
const startsAnother = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(waits)}]); ${waits}`

// Who runs is found in /proc.
it.runIf(process.platform === 'linux')('a stage that is closed ends what its commands run', async () => {
  const stage = await openStage()
  const mark = path.join(stage.clone.root, 'mark')
  const ended = stage.run('.', ['-e', startsAnother], { BROADSHEET_STATE: mark })
  await expect.poll(() => processesOf(mark).length, { timeout: 60_000 }).toBe(2)
  await stage.close()
  await ended
  await expect.poll(() => processesOf(mark), { timeout: 60_000 }).toEqual([])
})
