import { expect, it } from 'vitest'
import { UsageError } from '../usage-error.ts'
import { readAllowedHosts } from './read-allowed-hosts.ts'

it.each([
  ['Pictures.LAN:8080', 'pictures.lan:8080'],
  ['127.1:80', '127.0.0.1:80'],
  ['[::1]:443', '[::1]:443'],
])('%s is %s', (given, host) => {
  expect([...readAllowedHosts([given])]).toEqual([host])
})

it.each(['pictures.lan', 'http://pictures.lan:80', 'pictures.lan:', 'pictures.lan:99999', 'a@pictures.lan:80', ''])(
  '"%s" is refused',
  (given) => {
    expect(() => readAllowedHosts([given])).toThrow(UsageError)
  },
)
