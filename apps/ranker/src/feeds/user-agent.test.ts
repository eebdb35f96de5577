import { expect, test } from 'vitest'
import { userAgent } from './user-agent.ts'

test.each([
  ['The Selthythe Packet', 'https://packet.example', 'Broadsheet (The Selthythe Packet; +https://packet.example)'],
  ['Packet (staging)\r\nX: y', '', 'Broadsheet (Packet stagingX: y)'],
  ['港口报', 'https://packet.example', 'Broadsheet (+https://packet.example)'],
  ['', '', 'Broadsheet'],
])('%j at %j is %s', (name, url, header) => {
  expect(userAgent({ name, url })).toBe(header)
  expect(new Headers({ 'User-Agent': header }).get('User-Agent')).toBe(header)
})
