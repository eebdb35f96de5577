import { expect, test } from 'vitest'
import { userAgent } from './user-agent.ts'

test.each([
  ['The Selthythe Packet', 'https://packet.example', 'Broadsheet (The Selthythe Packet; +https://packet.example)'],
  ['Packet (staging)\r\nX: y', '', 'Broadsheet (Packet stagingX: y)'],
  ['港口报', 'https://packet.example', 'Broadsheet (+https://packet.example)'],
  ['', '', 'Broadsheet'],
])('%j at %j says %s', (name, url, said) => {
  expect(userAgent({ name, url })).toBe(said)
  expect(new Headers({ 'User-Agent': said }).get('User-Agent')).toBe(said)
})
