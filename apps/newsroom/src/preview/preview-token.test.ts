import { expect, it } from 'vitest'
import { makePreviewToken, readPreviewToken } from './preview-token.ts'

const secret = 'a secret'
const grant = { id: 12, epoch: 3, until: 2_000 }

it('is valid until its time', async () => {
  const token = await makePreviewToken(secret, grant)
  expect(await readPreviewToken(secret, token, 1_999)).toEqual(grant)
  expect(await readPreviewToken(secret, token, 2_000)).toBeNull()
})

it('is not valid when any part of it was changed', async () => {
  const token = await makePreviewToken(secret, grant)
  const signature = token.split('-')[3] ?? ''
  const others = [
    `13-3-2000-${signature}`,
    `12-4-2000-${signature}`,
    `12-3-3000-${signature}`,
    `12-3-2000-${'0'.repeat(32)}`,
    `12-3-2000-${signature.slice(1)}`,
    `012-3-2000-${signature}x`,
    `12-2000-${signature}`,
    await makePreviewToken('another secret', grant),
    '',
  ]
  expect(await Promise.all(others.map((other) => readPreviewToken(secret, other, 1)))).toEqual(others.map(() => null))
})
