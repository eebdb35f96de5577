import { expect, it } from 'vitest'
import { deskScript } from './generated.ts'

// Half of what a reader's page may have.
const maxCompressedBytes = 1024

it('all script of the desk travels in a kilobyte', async () => {
  const compressed = new Response(deskScript.text).body?.pipeThrough(new CompressionStream('gzip'))
  expect((await new Response(compressed).arrayBuffer()).byteLength).toBeLessThanOrEqual(maxCompressedBytes)
})
