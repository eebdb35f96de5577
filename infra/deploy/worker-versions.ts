import { CloudflareRefusal, type CloudflareApi } from './cloudflare-api.ts'

/** A version of a Worker and the fingerprint that it was uploaded with, if any. */
type WorkerVersion = { id: string; tag: string | null }

/** A Worker at Cloudflare: its versions, newest first, and the live one. */
export type WorkerHistory = { versions: WorkerVersion[]; live: WorkerVersion | null }

// Cloudflare's code for an unknown Worker.
const noSuchWorker = 10_007

/** Reads a Worker's versions. An unknown Worker has none. */
export async function readHistory(api: CloudflareApi, script: string): Promise<WorkerHistory> {
  const place = `/workers/scripts/${script}`
  try {
    const { items } = await api.get<{ items: ApiVersion[] }>(`${place}/versions?deployable=true`)
    const { deployments } = await api.get<{ deployments: Deployment[] }>(`${place}/deployments`)
    const versions = items.map(({ id, annotations }) => ({ id, tag: annotations?.['workers/tag'] ?? null }))
    const [current] = deployments[0]?.versions.toSorted((one, other) => other.percentage - one.percentage) ?? []
    if (current === undefined) return { versions, live: null }
    const known = versions.find(({ id }) => id === current.version_id)
    return { versions, live: known ?? { id: current.version_id, tag: null } }
  } catch (error) {
    if (error instanceof CloudflareRefusal && error.code === noSuchWorker) return { versions: [], live: null }
    throw error
  }
}

/** Makes a version answer all requests. */
export async function putLive(api: CloudflareApi, script: string, versionId: string, message: string): Promise<void> {
  await api.post(`/workers/scripts/${script}/deployments`, {
    strategy: 'percentage',
    versions: [{ version_id: versionId, percentage: 100 }],
    annotations: { 'workers/message': message },
  })
}

type ApiVersion = { id: string; annotations?: Record<string, string> }
type Deployment = { versions: { version_id: string; percentage: number }[] }
