// Sends a file in parts. The paper knows it by its SHA-256, so the same file, chosen again after a break or after the page
// was left, goes on where it was.
import { askDesk, type Answer, type Failure } from './ask-desk.ts'

/** An image as the desk's API answers it. */
export type DeskImage = {
  name: string
  animated: boolean
  alt: string | null
  caption: string | null
  credit: string | null
}

type Upload = { partBytes: number; parts: number[]; image: DeskImage | null }

type UploadOptions = {
  maxBytes: number
  /** The part of the file that has arrived, from 0 to 1. */
  onProgress: (share: number) => void
  onWait: (seconds: number) => void
}

const rounds = 3

export async function uploadFile(
  file: File,
  { maxBytes, onProgress, onWait }: UploadOptions,
): Promise<Answer<DeskImage>> {
  if (file.size > maxBytes) return refuse(`The file is larger than ${maxBytes / 1_000_000} MB; make it smaller.`)
  if (file.size === 0) return refuse('The file is empty; choose it again, or check that it was copied completely.')
  const sha256 = await sha256Of(file)
  if (sha256 === null) return refuse('The file cannot be read, or this address is not secure (https).')
  const path = `/desk/images/uploads/${sha256}`
  for (let round = 0; round < rounds; round += 1) {
    const known = await askDesk<Upload>({ method: 'GET', path, onWait })
    if (!known.ok) return known
    if (known.value.image) return { ok: true, value: known.value.image }
    const failure = await sendParts(known.value)
    if (failure) return failure
    const body = JSON.stringify({ bytes: file.size })
    const ended = await askDesk<DeskImage>({ method: 'POST', path, body, onWait })
    // Parts were forgotten meanwhile: the next round asks which.
    if (ended.ok || ended.status !== 409) return ended
  }
  return { ...refuse('The paper lost parts of the file.'), canRetry: true }

  async function sendParts({ partBytes, parts }: Upload): Promise<Failure | null> {
    const arrived = new Set(parts)
    let bytes = 0
    for (const part of arrived) bytes += partOf(part, partBytes).size
    onProgress(bytes / file.size)
    for (let part = 0; part * partBytes < file.size; part += 1) {
      if (arrived.has(part)) continue
      const body = partOf(part, partBytes)
      const onSent = (sent: number) => onProgress((bytes + Math.min(sent, body.size)) / file.size)
      const answer = await askDesk({ method: 'PUT', path: `${path}/${part}?bytes=${file.size}`, body, onSent, onWait })
      if (!answer.ok) return answer
      bytes += body.size
    }
    return null
  }

  function partOf(part: number, partBytes: number): Blob {
    return file.slice(part * partBytes, (part + 1) * partBytes)
  }
}

function refuse(message: string): Failure {
  return { ok: false, status: 0, message, canRetry: false }
}

/** Null if the file has gone or changed since it was chosen, or if the page came by plain HTTP from another machine. */
async function sha256Of(file: File): Promise<string | null> {
  try {
    const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
  } catch {
    return null
  }
}
