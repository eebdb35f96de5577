import { expect, it } from 'vitest'
import { tempFolder } from '../../test/temp-folder.ts'
import { UsageError } from '../usage-error.ts'
import { findSiteAddress } from './find-site-address.ts'

const running = { address: 'http://127.0.0.1:9001\n' }

it.each([
  [{ to: 'https://a.example/' }, { BROADSHEET_URL: 'https://b.example' }, running, 'https://a.example'],
  [{}, { BROADSHEET_URL: 'https://b.example', PORT: '9002' }, running, 'https://b.example'],
  [{}, { PORT: '9002' }, running, 'http://127.0.0.1:9002'],
  [{}, {}, running, 'http://127.0.0.1:9001'],
  [{}, {}, {}, 'http://127.0.0.1:8787'],
])('of %j, %j and a state folder with %j, the site is %4$s', async (options, environment, state, origin) => {
  expect(await findSiteAddress(options, { environment, stateFolder: await tempFolder(state) })).toMatchObject({
    origin,
  })
})

it.each([
  ['http://127.0.0.1:1', true],
  ['http://localhost:1', true],
  ['http://[::1]:1', true],
  ['https://localhost', true],
  ['https://paper.example', false],
  ['https://localhost.paper.example', false],
  ['https://127.0.0.1.paper.example', false],
])('whether %s is on this machine: %s', async (to, isLocal) => {
  expect(await findSiteAddress({ to }, { environment: {}, stateFolder: '' })).toMatchObject({ isLocal })
})

it.each(['127.0.0.1:8787', 'localhost:8787', 'paper.example', 'ftp://paper.example', '/'])(
  '%s is refused as an address',
  async (to) => {
    await expect(findSiteAddress({ to }, { environment: {}, stateFolder: '' })).rejects.toThrow(UsageError)
  },
)

it('plain HTTP to another machine needs to be allowed', async () => {
  const to = 'http://paper.example'
  const deps = { environment: {}, stateFolder: '' }
  await expect(findSiteAddress({ to }, deps)).rejects.toThrow('--allow-http')
  expect(await findSiteAddress({ to, allowHttp: true }, deps)).toEqual({ origin: to, isLocal: false })
})
