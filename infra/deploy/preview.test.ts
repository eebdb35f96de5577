import { afterAll, beforeAll, expect, it } from 'vitest'
import { liveVersion } from './fake-cloudflare/account.ts'
import { openStage, type Stage } from './testing/open-stage.ts'
import { seedPaper } from './testing/seed-paper.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})

afterAll(async () => {
  await stage.close()
})

it('gives a pull request a version of the preview’s web Worker and leaves the others running', async () => {
  const { account } = stage.cloudflare
  const before = seedPaper(account, '-preview')
  const ended = await stage.deploy(['--env', 'preview', '--alias', 'pr-12'], 'broadsheet-web-preview')
  expect([ended.code, ended.printed]).toEqual([0, expect.stringContaining('Uploading apps/web as pr-12')])
  expect(liveVersion(account, 'broadsheet-web-preview')?.id).toBe(before.web)
  const newest = account.scripts.get('broadsheet-web-preview')?.versions[0]
  expect(newest?.annotations).toMatchObject({ 'workers/alias': 'pr-12' })
  expect(newest?.bindings.find(({ name }) => name === 'READER_SECRET')?.['text']).toBe('kept')
  expect([...account.databases.values()]).toEqual(['broadsheet-preview'])
  expect(stage.cloudflare.unknown).toEqual([])
})

it('refuses to look at a version on production’s data', async () => {
  stage.cloudflare.asked.length = 0
  const ended = await stage.deploy(['--alias', 'pr-12'])
  expect([ended.code, ended.printed]).toEqual([1, expect.stringContaining('What to do: Add --env preview.')])
  expect(stage.cloudflare.asked).toEqual([])
})
