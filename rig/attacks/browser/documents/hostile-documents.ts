import { feedDocuments } from './feed-documents.ts'
import type { HostileFormat } from './hostile-format.ts'
import { hostileStory } from './hostile-story.ts'
import { pageDocuments } from './page-documents.ts'
import { wireDocuments } from './wire-documents.ts'

/** Every format that the desk imports but the dump, with a payload in each field that it has. A later one joins. */
export const hostileFormats: Readonly<Record<string, HostileFormat>> = {
  ...pageDocuments,
  ...feedDocuments,
  ...wireDocuments,
}

/** The payloads as files of a format, by the names of the files. */
export function hostileDocuments(format: string, payloads: readonly string[]): { name: string; text: string }[] {
  const { end, write, perFile } = hostileFormats[format] ?? { end: '', write: () => '', perFile: 1 }
  const stories = payloads.map((payload, number) => hostileStory(format, payload, number))
  return Array.from({ length: Math.ceil(stories.length / perFile) }, (_, index) => ({
    name: `${String(index).padStart(3, '0')}.${end}`,
    text: write(stories.slice(index * perFile, (index + 1) * perFile)),
  }))
}
