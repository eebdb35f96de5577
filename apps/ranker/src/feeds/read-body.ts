/**
 * The body of an answer, of at most `maxBytes` once it is unpacked: what the server says of its length is believed when
 * it is too long, and never when it is not. Nothing behind the limit is read. Rejects where the body breaks off, or the
 * signal of its fetch ends it.
 */
export async function readBody(
  { headers, body }: Pick<Response, 'headers' | 'body'>,
  maxBytes: number,
): Promise<Uint8Array | 'too-large'> {
  if (Number(headers.get('Content-Length') ?? 0) > maxBytes) {
    await body?.cancel()
    return 'too-large'
  }
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength
    // Leaving the loop cancels the rest.
    if (bytes > maxBytes) return 'too-large'
    chunks.push(chunk)
  }
  return joined(chunks, bytes)
}

function joined(chunks: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
