import { DeployError } from './deploy-error.ts'
import type { Before } from './put-back.ts'

/** A deploy: its tag, and each Worker's version of it. */
export type Release = { tag: string; versions: { script: string; versionId: string }[] }

/**
 * The newest deploy of which all Workers have a version that is not newer than their live one, and that at least one of
 * them doesn't run. Versions without a tag are left out: they come from setting a secret or from wrangler alone. Throws
 * a DeployError if there is no such deploy.
 */
export function findEarlierRelease(workers: readonly Before[]): Release {
  const upToLive = workers.map(({ script, history: { versions, live } }) => {
    const index = versions.findIndex(({ id }) => id === live?.id)
    return { script, live, versions: index < 0 ? [] : versions.slice(index) }
  })
  for (const { tag } of upToLive[0]?.versions ?? []) {
    const versions = upToLive.flatMap(({ script, live, versions: all }) => {
      const newest = tag === null ? undefined : all.find((version) => version.tag === tag)
      return newest === undefined ? [] : [{ script, versionId: newest.id, isLive: newest.id === live?.id }]
    })
    const isWhole = versions.length === workers.length
    if (tag !== null && isWhole && versions.some(({ isLive }) => !isLive)) return { tag, versions }
  }
  throw new DeployError(
    'There is no earlier deploy that all Workers still have a version of (Cloudflare keeps the last ten for this).',
    'Check out the code that worked, and run npm run deploy.',
  )
}
