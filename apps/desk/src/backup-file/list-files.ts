import { backupFilesSchema, type BackupFiles } from '@broadsheet/model'
import type { SiteClient } from '../site/site-client.ts'

/** The files of all images that a site stores. Throws a SiteError. */
export async function listFiles(site: SiteClient): Promise<BackupFiles['files']> {
  const files: BackupFiles['files'] = []
  for (let next: string | null = '/archive/files'; next !== null;) {
    const { answer }: { answer: BackupFiles } = await site.request(backupFilesSchema, { path: next, repeatable: true })
    files.push(...answer.files)
    next = answer.next?.replace('/api/v1/desk', '') ?? null
  }
  return files
}
