import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { anyFreePort } from '@broadsheet/infra'
import { startPaper, type PaperPlace } from '@broadsheet/infra/testing'

/** A paper of one's own, with the sample edition; `close` stops it and deletes its data. */
export type OpenPaper = { address: string; place: PaperPlace; close: () => Promise<void> }

/**
 * Starts the real paper, as `npm start` does, on a free port and in a state folder of its own. The sample edition has the
 * dates that it is written with and no readers, so that tests know both; with `isLiving` it is that of today, and with
 * `isEmpty` there is none.
 */
export async function openPaper({ isLiving = false, isEmpty = false } = {}): Promise<OpenPaper> {
  const edition = isEmpty ? ['--empty'] : isLiving ? [] : ['--as-written']
  const place = { port: await anyFreePort(), state: await mkdtemp(path.join(tmpdir(), 'broadsheet-')) }
  const forget = () => rm(place.state, { recursive: true, force: true })
  try {
    const paper = await startPaper(place, ...edition)
    return {
      address: paper.address,
      place,
      close: async () => {
        await paper.stop()
        await forget()
      },
    }
  } catch (error) {
    await forget()
    throw error
  }
}
