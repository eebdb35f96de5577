import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DeployError } from './deploy-error.ts'
import type { LinkedWorker } from './link-config.ts'
import type { Secrets } from './missing-secrets.ts'
import { reasonOf, runWrangler } from './run-wrangler.ts'

/** The options of an upload: tag, new secrets, and for a preview the alias at the beginning of its address. */
export type Upload = { accountId: string; tag: string; secrets: Secrets; alias: string | null }

/**
 * Uploads a Worker with its cron, queue consumer and new secrets, and makes it live. With an alias, it only adds a
 * version beside the live one and returns the version's address. Throws a DeployError with wrangler's reason.
 */
export async function uploadWorker(worker: LinkedWorker, upload: Upload): Promise<string | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-secrets-'))
  try {
    const secretsFile = path.join(folder, 'secrets.json')
    await writeFile(secretsFile, JSON.stringify(upload.secrets), { mode: 0o600 })
    const run = await runWrangler(
      [
        ...(upload.alias === null ? ['deploy'] : ['versions', 'upload', '--preview-alias', upload.alias]),
        '-c',
        worker.file,
        '--tag',
        upload.tag,
        ...(Object.keys(upload.secrets).length === 0 ? [] : ['--secrets-file', secretsFile]),
      ],
      { folder: worker.path, variables: { CLOUDFLARE_ACCOUNT_ID: upload.accountId } },
    )
    if (run.code === 0) return /Version Preview Alias URL:\s*(\S+)/.exec(run.printed)?.[1] ?? null
    throw new DeployError(
      `apps/${worker.folder} was refused: ${reasonOf(run)}`,
      'Fix what wrangler names, then run the command again.',
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
