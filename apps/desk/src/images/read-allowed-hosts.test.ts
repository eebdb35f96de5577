import { expect, it } from 'vitest'
import { UsageError } from '../usage-error.ts'
import { readAllowedHosts } from './read-allowed-hosts.ts'

it.each([
  ['Images.LAN:8080', 'images.lan:8080'],
  ['127.1:80', '127.0.0.1:80'],
  ['[::1]:443', '[::1]:443'],
])('%s is %s', (given, host) => {
  expect([...readAllowedHosts([given])]).toEqual([host])
})

it.each(['images.lan', 'http://images.lan:80', 'images.lan:', 'images.lan:99999', 'a@images.lan:80', ''])(
  '"%s" is refused',
  (given) => {
    expect(() => readAllowedHosts([given])).toThrow(UsageError)
  },
)
