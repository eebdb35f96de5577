import { expect, it } from 'vitest'
import { createClosedNetworks } from './closed-networks.ts'

it('closes one network for a minute, and no other', () => {
  const closed = createClosedNetworks()
  closed.close('192.0.2.1', 1_000)
  const left = [1_000, 1_059, 1_060].map((now) => closed.secondsLeft('192.0.2.1', now))
  expect(left).toEqual([60, 1, 0])
  expect(closed.secondsLeft('192.0.2.2', 1_000)).toBe(0)
})

it('forgets the first of more than a thousand', () => {
  const closed = createClosedNetworks()
  for (let number = 0; number <= 1_000; number += 1) closed.close(`network ${number}`, 0)
  expect([0, 1, 1_000].map((number) => closed.secondsLeft(`network ${number}`, 0))).toEqual([0, 60, 60])
})
