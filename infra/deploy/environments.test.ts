import { describe, expect, it } from 'vitest'
import { production, readWorkerConfigs, type WorkerConfig } from './worker-config.ts'

const environments = [production, 'staging', 'preview']
const all = environments.map((environment) => ({ environment, workers: readWorkerConfigs(environment) }))

/** Names of everything that a Worker binds which could be another environment's. */
function resourceNames({ config }: WorkerConfig): string[] {
  return [
    config.name,
    ...config.d1_databases.map((one) => one.database_name),
    ...config.kv_namespaces.map((one) => one.id),
    ...config.r2_buckets.map((one) => one.bucket_name),
    ...(config.queues.producers ?? []).map((one) => one.queue),
    ...(config.queues.consumers ?? []).flatMap((one) => [one.queue, one.dead_letter_queue]),
    ...(config.services ?? []).map((one) => one.service),
  ].filter((name) => name !== undefined)
}

/** Everything that a Worker's code finds in its environment, by kind, and how it is run. */
function shapeOf({ config }: WorkerConfig): object {
  return {
    vars: Object.keys(config.vars).toSorted(),
    databases: config.d1_databases.map((one) => one.binding),
    namespaces: config.kv_namespaces.map((one) => one.binding),
    buckets: config.r2_buckets.map((one) => one.binding),
    producers: config.queues.producers?.map((one) => one.binding),
    consumers: config.queues.consumers?.map((one) => ({ ...one, queue: '', dead_letter_queue: '' })),
    services: config.services?.map((one) => one.binding),
    limits: config.ratelimits.map(({ name, simple }) => ({ name, simple })),
    cache: config.cache,
    version: config.version_metadata?.binding,
  }
}

describe.each(all)('$environment', ({ environment, workers }) => {
  it('is bound and run like production', () => {
    expect(workers.map(shapeOf)).toEqual(readWorkerConfigs(production).map(shapeOf))
  })

  it('has the schedules of production, but a preview those that it needs to have a ranking', () => {
    const schedules = Object.fromEntries(workers.map(({ folder, config }) => [folder, config.triggers.crons ?? []]))
    expect(schedules).toEqual({
      newsroom: [],
      ranker: ['*/5 * * * *'],
      web: environment === 'preview' ? [] : ['* * * * *'],
    })
  })

  it('carries its name in the name of all that it has', () => {
    const ending = new RegExp(environment === production ? `^(?!.*-(staging|preview)$)` : `-${environment}$`)
    for (const name of workers.flatMap(resourceNames)) expect(name).toMatch(ending)
  })
})

it('allows each network so many requests a minute', () => {
  const limits = readWorkerConfigs(production).flatMap(({ config }) => config.ratelimits)
  expect(Object.fromEntries(limits.map(({ name, simple }) => [name, simple]))).toEqual({
    VIEW_LIMIT: { limit: 120, period: 60 },
    VOTE_LIMIT: { limit: 10, period: 60 },
    SEARCH_LIMIT: { limit: 60, period: 60 },
    SIGN_IN_LIMIT: { limit: 10, period: 60 },
  })
})

it('counts readers’ requests apart in each environment', () => {
  const ids = all.flatMap(({ workers }) =>
    workers.flatMap(({ config }) => config.ratelimits.map((one) => one.namespace_id)),
  )
  expect(new Set(ids).size).toBe(ids.length)
})

it('says what an answer cost everywhere but in production', () => {
  const timings = all.map(({ workers }) => workers.flatMap(({ config }) => config.vars['SERVER_TIMING'] ?? []))
  expect(timings).toEqual([
    ['off', 'off'],
    ['on', 'on'],
    ['on', 'on'],
  ])
})

it.each(['SITE_NAME', 'SITE_URL', 'TIMEZONE'])('tells all Workers the same %s', (name) => {
  for (const { environment, workers } of all) {
    expect([environment, new Set(workers.map(({ config }) => config.vars[name])).size]).toEqual([environment, 1])
  }
})

it('has no deployed paper ask a private host for a feed, and looks names up over HTTPS', () => {
  for (const { workers } of all) {
    expect(workers.flatMap(({ config }) => Object.keys(config.vars))).not.toContain('FEED_HOSTS_ALLOWED')
    const ranker = workers.find(({ folder }) => folder === 'ranker')
    expect(ranker?.config.vars['DNS_URL']).toMatch(/^https:/)
  }
})
