import { readFile } from 'node:fs/promises'
import { earlierRanking, editionLines } from '../sample-edition/edition/edition-lines.ts'
import { inventReaders } from '../sample-edition/edition/invent-readers.ts'
import { readEdition } from '../sample-edition/edition/read-edition.ts'
import { readImages, type EditionImage } from '../sample-edition/edition/read-images.ts'
import { shiftEdition } from '../sample-edition/edition/shift-edition.ts'
import { stateFiles } from './paths.ts'
import { say } from './say.ts'
import { StartError } from './start-error.ts'

type Outcome = { outcome: string; reason?: string }

/**
 * Brings the sample edition into the paper with its images: as if it had come out in the two weeks up to `now` (UTC
 * epoch seconds), read by invented readers; or, with null, as it is written, with its own dates and without readers.
 * What the paper has of it already stays as it is. Throws a StartError if an article or image is refused.
 */
export async function importSampleEdition(address: string, now: number | null): Promise<void> {
  say('Importing the sample edition …')
  const deskToken = (await readFile(stateFiles.deskToken, 'utf8')).trim()
  const images = await readImages()
  const [first] = images
  const hasPlace = first !== undefined && (await sendImage(address, deskToken, first))
  const written = await readEdition((image) => (hasPlace ? `${address}/images/${storedName(image)}` : null))
  const outcomes = await restore(address, deskToken, linesOf(written, now))
  const refused = outcomes.filter(({ outcome }) => outcome === 'rejected')
  if (refused.length > 0) {
    throw new StartError(`The sample edition could not be imported: ${refused.map(({ reason }) => reason).join('; ')}`)
  }
  if (!hasPlace || !outcomes.some(({ outcome }) => outcome === 'restored')) return
  await Promise.all(
    images.map(async (image) => {
      await sendImage(address, deskToken, image)
      await describeImage(address, deskToken, image)
    }),
  )
}

function linesOf(written: Awaited<ReturnType<typeof readEdition>>, now: number | null): object[] {
  if (now === null) return editionLines(written)
  const moved = shiftEdition(written, now)
  const lines = editionLines(moved, inventReaders(moved, now))
  return [earlierRanking(lines, now), ...lines]
}

async function restore(address: string, deskToken: string, lines: readonly object[]): Promise<Outcome[]> {
  const response = await fetch(`${address}/api/v1/desk/archive`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${deskToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ lines }),
  })
  if (!response.ok) throw new StartError(`The sample edition could not be imported: ${await response.text()}`)
  const report = (await response.json()) as { lines: Outcome[] }
  return report.lines
}

/** Stores an image; false if the paper has no bucket for images. */
async function sendImage(
  address: string,
  deskToken: string,
  { name, sha256, bytes, width, height }: EditionImage,
): Promise<boolean> {
  const response = await fetch(`${address}/api/v1/desk/images/${sha256}?width=${width}&height=${height}`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${deskToken}`, 'Content-Type': 'image/webp' },
    body: bytes,
  })
  if (response.ok) return true
  const { code } = (await response.json().catch(() => ({}))) as { code?: string }
  if (code === 'images-off') return false
  throw new StartError(`The image ${name} of the sample edition could not be stored: ${response.status}`)
}

/** Says in the paper's library what an image shows, as its article does. */
async function describeImage(address: string, deskToken: string, image: EditionImage): Promise<void> {
  const { alt, caption, credit } = image
  const response = await fetch(`${address}/api/v1/desk/images/${storedName(image)}`, {
    method: 'PATCH',
    headers: { Authorization: `Bearer ${deskToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ alt, caption, credit }),
  })
  if (response.ok) return
  throw new StartError(`The image ${image.name} of the sample edition could not be described: ${response.status}`)
}

/** The name that the paper gives to an image: half of its SHA-256. */
function storedName({ sha256 }: EditionImage): string {
  return `${sha256.slice(0, 32)}.webp`
}
