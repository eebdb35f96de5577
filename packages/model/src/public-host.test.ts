import { describe, expect, test } from 'vitest'
import { isPublicHost } from './public-host.ts'

/** The package has no types of a platform; Node has `URL`. */
declare const URL: new (address: string) => { hostname: string }

const hostOf = (address: string) => new URL(address).hostname

describe('a public host', () => {
  test.each([
    'http://news.example.com/',
    'http://8.8.8.8/',
    'http://172.15.0.1/',
    'http://172.32.0.1/',
    'http://100.63.255.255/',
    'http://223.255.255.255/',
    'http://[2606:4700:4700::1111]/',
    'http://[2a00:1450::1]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[64:ff9b::808:808]/',
  ])('is the host of %s', (address) => {
    expect(isPublicHost(hostOf(address))).toBe(true)
  })

  test.each([
    'http://localhost/',
    'http://intranet/',
    'http://paper.localhost/',
    'http://printer.local./',
    'http://metadata.google.internal/',
    'http://router.home.arpa/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f.0.0.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://10.1.2.3/',
    'http://100.64.0.1/',
    'http://169.254.169.254/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://198.19.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b:1::1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001::1]/',
    'http://[2001:db8::1]/',
    'http://[3fff::1]/',
    'http://[fc00::1]/',
    'http://[fe80::1]/',
    'http://[ff02::1]/',
  ])('is not the host of %s', (address) => {
    expect(isPublicHost(hostOf(address))).toBe(false)
  })

  test.each([
    '::1',
    '::ffff:10.0.0.1',
    'fe80::1%eth0',
    '1:2:3',
    '1::2::3',
    '1:2:3:4:5:6:7:8:9',
    '256.1.1.1',
    '1.2.3',
    '',
  ])('is not the address "%s" of the DNS', (address) => {
    expect(isPublicHost(address)).toBe(false)
  })
})
