import { expect, it } from 'vitest'
import { tempFolder } from '../../test/temp-folder.ts'
import { UsageError } from '../usage-error.ts'
import { findToken } from './find-token.ts'

const local = { origin: 'http://127.0.0.1:8787', isLocal: true }
const remote = { origin: 'https://paper.example', isLocal: false }

it('a token file comes before the environment, and the environment before the local token', async () => {
  const stateFolder = await tempFolder({ 'desk-token': 'local\n', given: ' given\n' })
  const environment = { BROADSHEET_TOKEN: 'named' }
  const given = `${stateFolder}/given`
  expect(await findToken(given, local, { environment, stateFolder })).toEqual({ value: 'given', foundIn: given })
  expect(await findToken(undefined, local, { environment, stateFolder })).toMatchObject({ value: 'named' })
  expect(await findToken(undefined, local, { environment: {}, stateFolder })).toMatchObject({ value: 'local' })
})

it('the local token is never for a site on another machine', async () => {
  const stateFolder = await tempFolder({ 'desk-token': 'local' })
  expect(await findToken(undefined, remote, { environment: {}, stateFolder })).toEqual({
    value: null,
    lookedIn: '--token-file and BROADSHEET_TOKEN',
  })
})

it('without a token, the places that were looked at are known', async () => {
  const stateFolder = await tempFolder()
  expect(await findToken(undefined, local, { environment: {}, stateFolder })).toEqual({
    value: null,
    lookedIn: `--token-file, BROADSHEET_TOKEN and ${stateFolder}/desk-token`,
  })
})

it('a token file that is missing is refused by name', async () => {
  const missing = `${await tempFolder()}/missing`
  await expect(findToken(missing, local, { environment: {}, stateFolder: '' })).rejects.toThrow(`"${missing}"`)
})

it.each(['\t', 'two words', 'line\nbreak', 'tökén'])('%j is refused as a token, and not shown', async (text) => {
  const file = `${await tempFolder({ token: text })}/token`
  const refusal: unknown = await findToken(file, local, { environment: {}, stateFolder: '' }).catch(
    (error: unknown) => error,
  )
  expect(refusal).toBeInstanceOf(UsageError)
  expect(String(refusal)).toContain(file)
  expect(String(refusal)).not.toContain(text)
})
