import { copiedImagePath, knownImagesPath, type KnownImages, type MovedImage } from '@broadsheet/model'

type Newsroom = Pick<Fetcher, 'fetch'>

const refused = 422

/** Asks the newsroom which images the paper has from some addresses; null if it stores none. */
export async function askForImages(newsroom: Newsroom, addresses: readonly string[]): Promise<KnownImages> {
  const headers = { 'Content-Type': 'application/json' }
  const request = { method: 'POST', headers, body: JSON.stringify({ addresses }) }
  const response = await newsroom.fetch(`https://newsroom${knownImagesPath}`, request)
  if (!response.ok) throw new Error(`The newsroom answered ${response.status} to addresses of images`)
  return await response.json<KnownImages>()
}

/** Gives the newsroom an image that was copied from an address; null if the bytes are no whole image. */
export async function giveImage(newsroom: Newsroom, bytes: Uint8Array, source: string): Promise<MovedImage | null> {
  const url = `https://newsroom${copiedImagePath}?${new URLSearchParams({ source }).toString()}`
  const response = await newsroom.fetch(url, { method: 'POST', body: bytes })
  if (response.ok) return await response.json<MovedImage>()
  await response.body?.cancel()
  if (response.status === refused) return null
  throw new Error(`The newsroom answered ${response.status} to an image`)
}
