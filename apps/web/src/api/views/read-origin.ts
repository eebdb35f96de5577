import { type ClickOrigin, clickOriginSchema } from '@broadsheet/model'
import * as v from 'valibot'

const maxBytes = 2048

/** Where a view says its reader came from; null where the body says nothing, nonsense, or too much. */
export async function readOrigin(request: Request): Promise<ClickOrigin | null> {
  const text = await readText(request.body)
  if (text === null || text === '') return null
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), clickOriginSchema), text)
  return parsed.success ? parsed.output : null
}

async function readText(body: ReadableStream<Uint8Array> | null): Promise<string | null> {
  if (body === null) return ''
  const decoder = new TextDecoder()
  let bytes = 0
  let text = ''
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) return null
    text += decoder.decode(chunk, { stream: true })
  }
  return text
}
