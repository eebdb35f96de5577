import { expect, it } from 'vitest'
import { deskScript, imagesScript } from './generated.ts'

it.each([
  { script: deskScript, maxCompressedBytes: 1024 },
  { script: imagesScript, maxCompressedBytes: 4096 },
])('$script.path has at most $maxCompressedBytes bytes, compressed', async ({ script, maxCompressedBytes }) => {
  const compressed = new Response(script.text).body?.pipeThrough(new CompressionStream('gzip'))
  expect((await new Response(compressed).arrayBuffer()).byteLength).toBeLessThanOrEqual(maxCompressedBytes)
})
