import { expect, it } from 'vitest'
import { monthDollars, monthUsage, type UnitCosts } from './month-cost.ts'

const costs: UnitCosts = {
  page: { cpuMs: 3, rowsRead: 40, kvReads: 1 },
  view: {
    cpuMs: 1,
    rowsRead: 50,
    rowsWritten: 8,
    queueOperations: 3,
    counterRequests: 1.5,
    counterMs: 0.5,
    counterRowsRead: 2,
    counterRowsWritten: 0.25,
  },
  refresh: { cpuMs: 100, rowsRead: 100_000, rowsWritten: 1, kvReads: 1, kvWrites: 1 },
}

it('a month without a cache renders every page', () => {
  expect(monthUsage(1_000_000, 0, costs)).toEqual({
    requests: 2_000_000,
    cpuMs: 3_000_000 + 1_000_000 + 864_000,
    rowsRead: 40_000_000 + 50_000_000 + 864_000_000,
    rowsWritten: 8_000_000 + 8640,
    kvReads: 1_000_000 + 8640,
    kvWrites: 8640,
    queueOperations: 3_000_000,
    counterRequests: 1_500_000,
    counterMs: 500_000,
    counterRowsRead: 2_000_000,
    counterRowsWritten: 250_000,
  })
})

it('a cache saves pages, but neither views nor cron', () => {
  const usage = monthUsage(1_000_000, 0.9, costs)
  expect(usage.cpuMs).toBeCloseTo(300_000 + 1_000_000 + 864_000)
  expect(usage.kvReads).toBeCloseTo(100_000 + 8640)
  expect(usage.rowsWritten).toBe(monthUsage(1_000_000, 0, costs).rowsWritten)
  expect(usage.queueOperations).toBe(3_000_000)
})

it('the plan bills only what it does not include', () => {
  const usage = { ...monthUsage(0, 0, costs), cpuMs: 31_000_000, rowsWritten: 52_000_000, queueOperations: 0 }
  expect(monthDollars(usage).billed).toBeCloseTo(5 + 0.02 + 2)
  expect(monthDollars({ ...usage, rowsWritten: 0, cpuMs: 0 }).billed).toBe(5)
})

it('the list price includes nothing', () => {
  const none = monthUsage(0, 0, {
    ...costs,
    refresh: { cpuMs: 0, rowsRead: 0, rowsWritten: 0, kvReads: 0, kvWrites: 0 },
  })
  expect(monthDollars(none).list).toBe(0)
  expect(monthDollars({ ...none, requests: 1e6, cpuMs: 1e6, rowsRead: 1e6, rowsWritten: 1e6 }).list).toBeCloseTo(1.321)
  expect(monthDollars({ ...none, kvReads: 1e6, kvWrites: 1e6, queueOperations: 1e6 }).list).toBeCloseTo(5.9)
  const counter = { counterRequests: 1e6, counterMs: 1e9, counterRowsRead: 1e9, counterRowsWritten: 1e6 }
  expect(monthDollars({ ...none, ...counter }).list).toBeCloseTo(0.15 + 12.5 + 1 + 1)
})
