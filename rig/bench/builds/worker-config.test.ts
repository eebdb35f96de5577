import { root } from '@broadsheet/infra'
import { expect, it } from 'vitest'
import { bindingsOf, readWorkerConfig, storageOf } from './worker-config.ts'

it('the bench binds what the web Worker’s configuration names, with limits that refuse nobody', () => {
  const config = readWorkerConfig(root, 'web')
  const paper = bindingsOf(config)
  expect(Object.keys(paper.ratelimits)).toEqual(config.ratelimits.map(({ name }) => name))
  expect(Math.min(...Object.values(paper.ratelimits).map(({ simple }) => simple.limit))).toBeGreaterThan(1e8)
  expect(Object.keys(paper.bindings)).toEqual(expect.arrayContaining([...Object.keys(config.vars), 'READER_SECRET']))
  expect(storageOf(config)).toEqual({
    d1Databases: { DB: 'broadsheet' },
    kvNamespaces: { SNAPSHOTS: 'broadsheet-ranking' },
    durableObjects: {},
  })
  expect(storageOf(readWorkerConfig(root, 'ranker')).durableObjects).toEqual({
    COUNTERS: { className: 'ViewCounter', useSQLite: true },
  })
})

it('the paper of the bench has an address of its own, as one in production has', () => {
  expect(bindingsOf(readWorkerConfig(root, 'web')).bindings['SITE_URL']).toBe('https://paper.example')
})

it('a service is bound to the Worker that runs under its name, and left out where none does', () => {
  const services = [
    { binding: 'NEWSROOM', service: 'broadsheet-newsroom' },
    { binding: 'OTHER', service: 'elsewhere', entrypoint: 'Door' },
  ]
  const config = { ...readWorkerConfig(root, 'web'), services }
  expect(bindingsOf(config, new Map([['broadsheet-newsroom', 'newsroom']])).serviceBindings).toEqual({
    NEWSROOM: { name: 'newsroom' },
  })
})
