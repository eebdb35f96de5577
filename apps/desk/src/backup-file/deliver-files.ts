import { buffer } from 'node:stream/consumers'
import * as v from 'valibot'
import { TarFault } from '../bytes/tar-fault.ts'
import type { Ending } from '../delivery/ending.ts'
import { mapAhead } from '../delivery/map-ahead.ts'
import type { SiteClient } from '../site/site-client.ts'
import { SiteError } from '../site/site-error.ts'
import { listFiles } from './list-files.ts'
import { openBackup } from './open-backup.ts'

/** Files of images so far: sent, at the site already, and refused, each with its entry in the tar and the reason. */
export type FileTally = { sent: number; present: number; rejections: { entry: string; reason: string }[] }

/** `onFile` is called after each file, `tally` then being true. */
export type FileDelivery = { tally: FileTally; onFile: () => void; interrupted: AbortSignal }

/** An empty tally. */
export function emptyFileTally(): FileTally {
  return { sent: 0, present: 0, rejections: [] }
}

// Each is in memory, with 25 MB at most.
const filesAtOnce = 4

/** What the site says of a file that will never come in. */
const refusals = new Set<string | null>(['hash-mismatch', 'image-refused'])

/**
 * Sends the files of images in a backup that the site does not have yet, by their names, so that a run that stopped goes
 * on where it was. Ends at a SiteError, or when the operator interrupts.
 */
export async function deliverFiles(
  file: string,
  site: SiteClient,
  { tally, onFile, interrupted }: FileDelivery,
): Promise<Ending> {
  const send = async ({ name, entry, bytes }: ReadFile) => {
    if (bytes === null) return void (tally.present += 1)
    const path = `/archive/files/${name}`
    const refused = await site.sendBytes(v.null(), { method: 'PUT', path, bytes }).catch(refusalOf)
    if (refused === null) tally.sent += 1
    else tally.rejections.push({ entry, reason: refused })
  }
  const sending = new Set<Promise<void>>()
  const start = async (read: ReadFile) => {
    const sent = send(read)
    sending.add(sent)
    await sent.finally(() => sending.delete(sent))
  }
  try {
    const present = new Set((await listFiles(site)).map(({ name }) => name))
    for await (const _ of mapAhead(readFiles(file, present), filesAtOnce, start)) {
      if (interrupted.aborted) break
      onFile()
    }
  } catch (error) {
    if (!(error instanceof SiteError)) throw error
    if (!interrupted.aborted) return error
  } finally {
    // So that the tally has those that were on their way.
    await Promise.allSettled(sending)
  }
  return interrupted.aborted ? 'interrupted' : 'finished'
}

/** `bytes` is null for a file that the site has. */
type ReadFile = { name: string; entry: string; bytes: Uint8Array | null }

async function* readFiles(file: string, present: ReadonlySet<string>): AsyncGenerator<ReadFile> {
  try {
    for await (const { file: found } of await openBackup(file)) {
      if (found === null) continue
      const { name, entry, body } = found
      yield { name, entry, bytes: present.has(name) ? null : await buffer(body) }
    }
  } catch (error) {
    // With --incomplete, a tar ends where it is cut off.
    if (!(error instanceof TarFault)) throw error
  }
}

function refusalOf(error: unknown): string {
  if (error instanceof SiteError && refusals.has(error.code)) return error.detail ?? error.message
  throw error
}
