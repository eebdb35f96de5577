import { sha256Of } from '@broadsheet/store'

// One transparent pixel.
const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

const pixel = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))

/** An image (a pixel by default), the address to send it to, and its address for readers. */
export async function sampleImage(bytes: Uint8Array<ArrayBuffer> = pixel, ending = 'png') {
  const sha256 = await sha256Of(bytes)
  const source = 'https://pictures.example/quay.png'
  const deskPath = `/api/v1/desk/images/${sha256}`
  return {
    bytes,
    sha256,
    source,
    path: `/images/${sha256.slice(0, 32)}.${ending}`,
    deskPath: `${deskPath}?source=${encodeURIComponent(source)}&width=1&height=1`,
    /** Without a source. */
    barePath: deskPath,
  }
}
