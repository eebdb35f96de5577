import { describe, expect, it } from 'vitest'
import { findEarlierRelease } from './find-earlier-release.ts'
import type { Before } from './put-back.ts'

/** A Worker whose versions have these tags, the newest first; `live` is the index of the one that runs. */
function worker(script: string, tags: (string | null)[], live: number): Before {
  const versions = tags.map((tag, index) => ({ id: `${script}${tags.length - index}`, tag }))
  return { script, history: { versions, live: versions[live] ?? null } }
}

describe('the deploy before', () => {
  it.each([
    ['is the one before the last', ['b', 'a'], 0, ['b', 'a'], 0, 'a', ['r1', 'w1']],
    ['is further back after a rollback', ['c', 'b', 'a'], 1, ['c', 'b', 'a'], 1, 'a', ['r1', 'w1']],
    ['is not one that only one Worker was given', ['c', 'b', 'a'], 1, ['b', 'a'], 0, 'a', ['r1', 'w1']],
    ['passes over a secret that was set', ['b', 'a'], 0, [null, 'b', 'a'], 0, 'b', ['r2', 'w2']],
    ['is another one when code came back', ['a', 'b', 'a'], 0, ['a', 'b', 'a'], 0, 'b', ['r2', 'w2']],
  ])('%s', (_, ranker, rankerLive, web, webLive, tag, ids) => {
    const found = findEarlierRelease([worker('r', ranker, rankerLive), worker('w', web, webLive)])
    expect([found.tag, found.versions.map(({ versionId }) => versionId)]).toEqual([tag, ids])
  })

  it.each([
    ['after the first deploy', ['a'], 0],
    ['without a Worker', [], 0],
    ['when wrangler alone was used', [null, null], 0],
  ])('is none %s', (_, tags, live) => {
    const both = [worker('r', tags, live), worker('w', tags, live)]
    expect(() => findEarlierRelease(both)).toThrow('There is no earlier deploy')
  })
})
