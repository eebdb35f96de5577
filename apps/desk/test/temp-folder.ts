import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder that holds these files (name → content) until the test ends. */
export async function tempFolder(files: Record<string, string | Uint8Array> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'desk-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [file, content] of Object.entries(files)) {
    const fullPath = path.join(folder, file)
    await mkdir(path.dirname(fullPath), { recursive: true })
    await writeFile(fullPath, content)
  }
  return folder
}
