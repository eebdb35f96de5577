import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { OpenPaper } from '../../browser/open-paper.ts'
import { say } from '../with-paper.ts'
import type { Client, FeedFile, ShownArticle } from './client.ts'
import { type ClientRow, writeRow } from './clients-table.ts'
import { describeAsked, describeMove, describeShown } from './describe-shown.ts'
import { openFeedGate } from './feed-gate.ts'
import { moveStory, publishStory, story } from './story.ts'

type Visit = { client: Client; version: string; file: FeedFile; folder: string; before: ShownArticle[]; asked: string }

const feedNames: Record<FeedFile, string> = { 'feed.xml': 'RSS', 'atom.xml': 'Atom', 'feed.json': 'JSON Feed' }

/** Publishes a story, shows each of its feeds to each client three times, moves the story, and shows them again. */
export async function showFeeds(
  paper: OpenPaper,
  clients: readonly { client: Client; version: string }[],
): Promise<ClientRow[]> {
  const publishedAt = await publishStory(paper)
  const gate = await openFeedGate(paper.address)
  const place = await mkdtemp(path.join(tmpdir(), 'broadsheet-clients-'))
  const read = async (client: Client, file: FeedFile, folder: string) => {
    try {
      return await client.read(`${gate.address}/${story.section.toLowerCase()}/${file}`, folder)
    } catch (cause) {
      throw new Error(`${client.name} could not read ${file}. Is it whole? ${client.source}`, { cause })
    }
  }
  try {
    const visits: Visit[] = []
    for (const { client, version } of clients) {
      for (const file of client.files) {
        const folder = await mkdtemp(path.join(place, 'client-'))
        const before = await read(client, file, folder)
        // newsboat stores an ETag only with the second answer.
        await read(client, file, folder)
        gate.takeLast()
        await read(client, file, folder)
        const asked = client.fetches ? describeAsked(gate.takeLast()) : '–'
        visits.push({ client, version, file, folder, before, asked })
      }
    }
    await moveStory(paper)
    const rows: ClientRow[] = []
    for (const { client, version, file, folder, before, asked } of visits) {
      const after = await read(client, file, folder)
      const [shown] = before
      const seen = shown === undefined ? ['nothing'] : describeShown(shown, publishedAt)
      const row = {
        client: client.name,
        version,
        feed: feedNames[file],
        seen: [...seen, asked, describeMove(before, after)],
      }
      say(writeRow(row))
      rows.push(row)
    }
    return rows
  } finally {
    gate.close()
    await rm(place, { recursive: true })
  }
}
