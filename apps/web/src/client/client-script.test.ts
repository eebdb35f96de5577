import { expect, it } from 'vitest'
import { clientScript } from './client-script.ts'

// The budget of DESIGN.md, "Budgets".
const maxScriptBytes = 2 * 1024

it('stays within its budget of bytes', async () => {
  const compressed = new Response(new Response(clientScript).body?.pipeThrough(new CompressionStream('gzip')))
  expect((await compressed.arrayBuffer()).byteLength).toBeLessThan(maxScriptBytes)
})
