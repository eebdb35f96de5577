import { expect, it } from 'vitest'
import { deskScript } from './generated.ts'

const maxCompressedBytes = 1024

it('the desk’s script has at most a kilobyte, compressed', async () => {
  const compressed = new Response(deskScript.text).body?.pipeThrough(new CompressionStream('gzip'))
  expect((await new Response(compressed).arrayBuffer()).byteLength).toBeLessThanOrEqual(maxCompressedBytes)
})
