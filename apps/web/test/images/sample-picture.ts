import { sha256Of } from '@broadsheet/store'

// One pixel, of no colour.
const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))

/** A picture, and where it is sent to and found; `bytes` are its own unless other ones are given. */
export async function samplePicture(given: Uint8Array<ArrayBuffer> = bytes, ending = 'png') {
  const sha256 = await sha256Of(given)
  const source = 'https://pictures.example/quay.png'
  const deskPath = `/api/v1/desk/images/${sha256}`
  return {
    bytes: given,
    sha256,
    source,
    path: `/images/${sha256.slice(0, 32)}.${ending}`,
    deskPath: `${deskPath}?source=${encodeURIComponent(source)}&width=1&height=1`,
    /** Without a source. */
    barePath: deskPath,
  }
}
