import { liveVersion, newUuid, type Script, type Version } from './account.ts'
import { found, refused, type Answer } from './answer.ts'
import { readUpload, refusalOf } from './read-upload.ts'
import { jsonBody, param, type ApiRequest, type Route } from './route.ts'

const script = String.raw`\/workers\/scripts\/([^/]+)`

/** Workers' code: uploads as versions, and which of them is live. */
export const scriptRoutes: Route[] = [
  {
    method: 'PUT',
    path: new RegExp(`^${script}$`),
    answer: async (request) => {
      const made = await addVersion(request)
      if (!('id' in made)) return made
      goLive(request, made.id)
      return found({
        id: param(request),
        etag: made.id,
        deployment_id: made.id.replaceAll('-', ''),
        startup_time_ms: 1,
      })
    },
  },
  {
    method: 'POST',
    path: new RegExp(`^${script}\\/versions$`),
    answer: async (request) => {
      if (scriptOf(request) === null) return noSuchWorker
      const made = await addVersion(request)
      if (!('id' in made)) return made
      return found({
        id: made.id,
        startup_time_ms: 1,
        metadata: { has_preview: true },
        resources: { script: { etag: made.id } },
      })
    },
  },
  {
    method: 'GET',
    path: new RegExp(`^${script}\\/versions$`),
    answer: (request) => withScript(request, ({ versions }) => ({ items: versions.slice(0, 10).map(shownVersion) })),
  },
  {
    method: 'GET',
    path: new RegExp(`^${script}\\/deployments$`),
    answer: (request) =>
      withScript(request, ({ deployments }) => ({
        deployments: deployments.map(({ id, createdOn, versionId }) => ({
          id,
          created_on: createdOn,
          strategy: 'percentage',
          versions: [{ version_id: versionId, percentage: 100 }],
        })),
      })),
  },
  {
    method: 'POST',
    path: new RegExp(`^${script}\\/deployments$`),
    answer: (request) => {
      const [wanted] = (jsonBody(request) as { versions: { version_id: string }[] }).versions
      const version = scriptOf(request)?.versions.find(({ id }) => id === wanted?.version_id)
      if (version === undefined) return refused(404, 10_200, 'Version not found')
      goLive(request, version.id)
      return found({ id: newUuid() })
    },
  },
]

/** The answer for an unknown Worker. */
export const noSuchWorker = refused(404, 10_007, 'This Worker does not exist on your account.')

/** Answers with the Worker that the path names, or that it is unknown. */
export function withScript(request: ApiRequest, show: (script: Script) => unknown): Answer {
  const one = scriptOf(request)
  return one === null ? noSuchWorker : found(show(one))
}

/** The bindings of the version that is live. */
export function liveBindings(request: ApiRequest): Version['bindings'] {
  return liveVersion(request.account, param(request))?.bindings ?? []
}

function scriptOf(request: ApiRequest): Script | null {
  return request.account.scripts.get(param(request)) ?? null
}

async function addVersion(request: ApiRequest): Promise<Version | Answer> {
  const { account, body, contentType } = request
  const before = scriptOf(request)
  const upload = await readUpload(body, contentType, before?.versions[0])
  const refusal = refusalOf(upload, account)
  if (refusal !== null) return refusal
  const kept = before ?? { versions: [], deployments: [], crons: [], migrationTag: null, onWorkersDev: false }
  const { migrationTag, ...uploaded } = upload
  kept.migrationTag = migrationTag ?? kept.migrationTag
  const version = { ...uploaded, id: newUuid(), number: kept.versions.length + 1, createdOn: new Date().toISOString() }
  kept.versions.unshift(version)
  account.scripts.set(param(request), kept)
  return version
}

function goLive(request: ApiRequest, versionId: string): void {
  scriptOf(request)?.deployments.unshift({ id: newUuid(), createdOn: new Date().toISOString(), versionId })
}

function shownVersion({ id, number, createdOn, annotations }: Version): unknown {
  return { id, number, annotations, metadata: { created_on: createdOn, source: 'wrangler', author_email: '' } }
}
