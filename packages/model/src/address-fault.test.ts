import { expect, test } from 'vitest'
import { addressFault, isAllowedHost } from './address-fault.ts'

/** The package has no types of a platform; Node has `URL`. */
declare const URL: new (address: string) => Parameters<typeof addressFault>[0] & { host: string }

test.each([
  ['https://news.example.com/feed.xml', '', null],
  ['http://93.184.216.34/feed', '', null],
  ['ftp://news.example.com/feed.xml', '', 'bad-address'],
  ['javascript:alert(1)', '', 'bad-address'],
  ['https://nell:secret@news.example.com/', '', 'bad-address'],
  ['http://127.0.0.1/', '', 'private-address'],
  ['http://0x7f.1/', '', 'private-address'],
  ['http://2130706433/', '', 'private-address'],
  ['http://017700000001/', '', 'private-address'],
  ['http://127.1:8080/', '', 'private-address'],
  ['http://①②⑦.0.0.1/', '', 'private-address'],
  ['http://[::1]/', '', 'private-address'],
  ['http://[::ffff:7f00:1]/', '', 'private-address'],
  ['http://[fe80::1]/', '', 'private-address'],
  ['http://[64:ff9b::a00:1]/', '', 'private-address'],
  ['http://169.254.169.254/latest/meta-data/', '', 'private-address'],
  ['http://localhost/', '', 'private-address'],
  ['http://printer/', '', 'private-address'],
  ['http://metadata.google.internal/', '', 'private-address'],
  ['http://10.0.0.1.:80/', '', 'private-address'],
  ['http://127.0.0.1:8080/', '127.0.0.1:8080', null],
  ['http://127.0.0.1:8081/', '127.0.0.1:8080', 'private-address'],
  ['http://localhost:3000/', '127.0.0.1:8080, localhost:3000', null],
])('%s with %j allowed: %s', (address, allowed, fault) => {
  const url = new URL(address)
  expect(addressFault(url, isAllowedHost(url.host, allowed))).toBe(fault)
})
