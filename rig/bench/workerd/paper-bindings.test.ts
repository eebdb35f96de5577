import { expect, it } from 'vitest'
import { bindingsOf, readWebConfig } from './paper-bindings.ts'

it('the bench binds what the web Worker’s configuration names, with limits that refuse nobody', () => {
  const config = readWebConfig()
  const { paper, floor } = bindingsOf(config)
  expect(Object.keys(paper.ratelimits)).toEqual(config.ratelimits.map(({ name }) => name))
  expect(Math.min(...Object.values(paper.ratelimits).map(({ simple }) => simple.limit))).toBeGreaterThan(1e8)
  expect(Object.keys(paper.queueProducers)).toEqual(config.queues.producers?.map(({ binding }) => binding))
  expect(Object.keys(paper.bindings)).toEqual(expect.arrayContaining([...Object.keys(config.vars), 'READER_SECRET']))
  expect(floor).toEqual({ d1Databases: { DB: 'broadsheet' }, kvNamespaces: { SNAPSHOTS: 'broadsheet-ranking' } })
})

it('the paper of the bench has an address of its own, as one in production has', () => {
  expect(bindingsOf(readWebConfig()).paper.bindings['SITE_URL']).toBe('https://paper.example')
})
