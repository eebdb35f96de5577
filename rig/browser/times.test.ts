import { expect, it } from 'vitest'
import { newReader } from './new-reader.ts'

const justAfterTheLastDump = new Date('2026-11-21T18:00:00Z')

it('a recent time is told by its distance, and keeps its moment for machines and for a pointer', async () => {
  const page = await newReader({ locale: 'en-GB', timezoneId: 'America/Los_Angeles' })
  await page.clock.setFixedTime(justAfterTheLastDump)
  await page.goto('/sport')
  const time = page.locator('time.ago[datetime="2026-11-21T15:38:04Z"]')
  expect([await time.innerText(), await time.getAttribute('title')]).toEqual([
    '2 hours ago',
    '21 November 2026 at 07:38',
  ])
})

it('an older time keeps its date', async () => {
  const page = await newReader()
  await page.clock.setFixedTime(new Date('2027-05-01T00:00:00Z'))
  await page.goto('/sport')
  const times = await page.locator('time.ago').allInnerTexts()
  expect(times.length).toBeGreaterThan(3)
  expect(times.filter((time) => !time.includes('2026'))).toEqual([])
})
